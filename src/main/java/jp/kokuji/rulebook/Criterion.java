package jp.kokuji.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a check asks. Those that follow from tables are never written in {@code jobs/}. */
public sealed interface Criterion {
  /** Both sides are the same number. */
  record Equal(Side left, Side right) implements Criterion {}

  /** The left side is not smaller than the right one. */
  record AtLeast(Side left, Side right) implements Criterion {}

  /** Two tables say the same of every row below their totals; a row that is left out means 0. */
  record SameRows(Side left, Side right) implements Criterion {}

  /**
   * A single clause counts what all its combinations count together.
   *
   * @param hits a row for each clause
   * @param combinations rows that end in a combination
   */
  record PerClause(Side hits, Side combinations) implements Criterion {}

  /** In every department, clauses are at least as many as the cases that fall under them. */
  record ClauseHits(Side combinations) implements Criterion {}

  /** What was the closing figure of the year before is the opening figure of this one. */
  record Opening(Side closing, Side opening) implements Criterion {}

  /**
   * Every record whose field is filled in finds a record of another kind.
   *
   * @param records the kind whose records must find one
   * @param where those of them that must
   * @param field what they are to be found by; of a list of names, each name
   */
  record Linked(String records, Map<String, List<String>> where, String field, Target to)
      implements Criterion {}

  /**
   * What a record must find.
   *
   * @param field what must equal the field of the record that looks for it
   * @param contains what the field must hold instead; null where it must equal
   * @param earlier whether it may stand in an earlier year
   */
  record Target(
      String kind,
      String field,
      Map<String, List<String>> where,
      @Nullable String contains,
      boolean earlier) {}

  /**
   * Every record says something in a field.
   *
   * @param where the records that must
   */
  record Filled(String records, Map<String, List<String>> where, String field)
      implements Criterion {}

  /**
   * Records that two kinds keep of one matter call it by the same words.
   *
   * @param field by which a record finds the other one
   * @param words the field that is compared, white space and width aside
   */
  record SameWords(
      String records, Map<String, List<String>> where, String field, String words, Told to)
      implements Criterion {}

  /** The other ledger's records of the matter, and where they say what it is called. */
  record Told(String kind, String field, String words, Map<String, List<String>> where) {}

  /**
   * No figure is {@code factor} times that of the year before or as small a part of it.
   *
   * @param least differences below this are never implausible
   */
  record Change(Side figures, int factor, long least) implements Criterion {}

  /**
   * No row has more than a share of the table's total.
   *
   * @param percent the largest share that is plausible
   * @param least totals below this are not looked at
   */
  record Share(Side figures, int percent, long least) implements Criterion {}

  /** The department or the corner of every record belongs to the record's agency. */
  record Belongs(String records, String field) implements Criterion {}

  /**
   * What records say of an earlier publication is what this program published.
   *
   * @param records the kind that tells of publications
   * @param where those that the report prints
   */
  record OwnNotices(String records, Map<String, List<String>> where) implements Criterion {}

  /** Clauses that a table of the report lists are all of the law at the year's end. */
  record OneLaw() implements Criterion {}

  /** Rows add up to a row above or below them, in every column that counts or adds up. */
  record Rows(String table, boolean subtotals) implements Criterion {}

  /** Columns add up to the column of that label, in every row. */
  record Columns(String table, String label) implements Criterion {}

  /** All that stands inside a table adds up to the corner of its total row and its sum column. */
  record Corner(String table, String row, String column) implements Criterion {}

  /** Different things are as many as they are when the records are counted one by one. */
  record Recount(String table, String column) implements Criterion {}

  /** Every figure is what it is when the records are counted by another way. */
  record EveryFigure() implements Criterion {}

  /** Every file has as many records as were taken when it was read. */
  record EveryFile() implements Criterion {}

  /** Every record that the last final version counted counts still. */
  record EveryRecordKept() implements Criterion {}

  /** The tables that it looks at, the first one first. */
  default List<String> tables() {
    return switch (this) {
      case Equal equal -> tables(equal.left(), equal.right());
      case AtLeast least -> tables(least.left(), least.right());
      case SameRows same -> tables(same.left(), same.right());
      case PerClause clause -> tables(clause.hits(), clause.combinations());
      case ClauseHits hits -> tables(hits.combinations());
      case Opening opening -> tables(opening.opening(), opening.closing());
      case Linked linked -> List.of();
      case Filled filled -> List.of();
      case SameWords same -> List.of();
      case Change change -> tables(change.figures());
      case Share share -> tables(share.figures());
      case Belongs belongs -> List.of();
      case OwnNotices notices -> List.of();
      case EveryFigure all -> List.of();
      case EveryFile all -> List.of();
      case EveryRecordKept all -> List.of();
      case OneLaw law -> List.of();
      case Rows rows -> List.of(rows.table());
      case Columns columns -> List.of(columns.table());
      case Corner corner -> List.of(corner.table());
      case Recount recount -> List.of(recount.table());
    };
  }

  private static List<String> tables(Side... sides) {
    return Stream.of(sides).map(Side::table).flatMap(Stream::ofNullable).toList();
  }
}
