package jp.kokuji.submission;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.Normal;

/** Tells a note about the table from a record: a remark, a unit, a numbering. */
final class NoteRow {
  private static final Pattern NOTE =
      Pattern.compile(
          "※.*|\\*.*|注\\d*[):]?.{0,2}|[(]注.*|(?:備考|出典|資料|作成|担当|問合|問い合|単位|記入者|確認|参考|凡例|印刷|提出).*");

  private static final Pattern UNIT = Pattern.compile("[(]?(?:単位:?)?[十百千万]?[件枚部冊回人点円][)]?");
  private static final Pattern NUMBERING = Pattern.compile("[(]\\d{1,2}[)]");

  /** All of them begin with one of these. */
  private static final BitSet BEGINNINGS = Written.signs("※*注(備出資作担問単記確参凡印提十百千万件枚部冊回人点円");

  private NoteRow() {}

  /**
   * Whether the row is one.
   *
   * @param must the fields that every record has
   */
  static boolean is(Draft draft, List<Field> must) {
    if (draft.filled() == 1 && must.size() > 1) {
      return true;
    }
    String first = Normal.key(draft.firstFilled());
    if (!first.isEmpty() && !BEGINNINGS.get(first.charAt(0))) {
      return false;
    }
    boolean lacking = must.stream().anyMatch(field -> draft.text(field).isEmpty());
    return (lacking
            && (NOTE.matcher(first).matches() || draft.filledCells().allMatch(NoteRow::isUnit)))
        || draft.filledCells().allMatch(NoteRow::isNumbering);
  }

  private static boolean isUnit(String cell) {
    return UNIT.matcher(Normal.key(cell)).matches();
  }

  private static boolean isNumbering(String cell) {
    return NUMBERING.matcher(Normal.key(cell)).matches();
  }
}
