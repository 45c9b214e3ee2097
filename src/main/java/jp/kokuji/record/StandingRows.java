package jp.kokuji.record;

import java.util.Map;
import java.util.function.Consumer;

/** Where the values of a column stand, of one submission that is settled and of those beside it. */
interface StandingRows {

  /** The rows of the submission that may share their value with another, in their order. */
  void own(Consumer<Row> rows);

  /** Whether the submission has the kind on one sheet only. */
  boolean onOneSheet();

  /** The first place of each value that the submission has more than once. */
  Map<String, Place> repeated();

  /** Where the year's other files have values of the submission, the first of the places. */
  Map<String, Place> elsewhere();

  /** Where a record stands; the path is empty for the submission that is settled. */
  record Place(String path, String sheet, int row) {

    boolean isIn(Place sheetOrFile) {
      return path.equals(sheetOrFile.path) && sheet.equals(sheetOrFile.sheet);
    }

    Place first(Place other) {
      int order = path.compareTo(other.path);
      return order < 0 || (order == 0 && row <= other.row) ? this : other;
    }
  }

  /** A record of the submission. */
  record Row(Place place, long ordinal, String value) {}
}
