package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import org.jspecify.annotations.Nullable;

/** A row while it is judged: its cells, and what has been made of them so far. */
final class Draft {
  private final HeadingRow headings;
  private final Line line;
  private final List<String> cells;
  private final RowValues values;
  private final List<Problem> problems = new ArrayList<>();

  Draft(HeadingRow headings, Line line, RowValues values) {
    this.headings = headings;
    this.line = line;
    List<String> stripped = new ArrayList<>(line.cells().size());
    for (String cell : line.cells()) {
      stripped.add(Written.strip(cell));
    }
    this.cells = stripped;
    this.values = values;
  }

  /** The cells without outer white space, columns without heading included. */
  List<String> cells() {
    return Collections.unmodifiableList(cells);
  }

  /** The cell of a column, whether or not the row reaches as far. */
  String cell(int column) {
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  /** Says what a cell means that is left blank, since the row shows it in another way. */
  void mean(int column, String text) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, Written.strip(text));
  }

  boolean isFirstOfKey(Field field) {
    List<String> key = headings.kind().key();
    return !key.isEmpty() && key.getFirst().equals(field.name());
  }

  boolean isOfKey(Field field) {
    return headings.kind().key().contains(field.name());
  }

  /** What the row has in the field's column; empty where blank or the file has no such column. */
  String text(Field field) {
    return cell(headings.column(field));
  }

  String sheet() {
    return line.sheet();
  }

  /** Whether the file has a column of the field. */
  boolean has(Field field) {
    return headings.column(field) >= 0;
  }

  void put(Field field, Object value) {
    put(field, "", value);
  }

  /** Puts what is stored besides the field's own value. */
  void put(Field field, String suffix, Object value) {
    values.put(suffix.isEmpty() ? field.name() : field.name() + suffix, value);
  }

  @Nullable Object value(String field) {
    return values.get(field);
  }

  /** A problem of one field, with what the row has there. */
  void problem(Rule rule, Field field, String... allowed) {
    problem(rule, field, List.of(allowed));
  }

  void problem(Rule rule, Field field, List<String> allowed) {
    int column = headings.column(field);
    add(rule, column < 0 ? field.heading() : headings.heading(column), text(field), allowed);
  }

  /** A problem of one column, with or without a field. */
  void problem(Rule rule, int column) {
    problem(rule, column, cell(column));
  }

  void problem(Rule rule, int column, String found, String... allowed) {
    add(rule, headings.heading(column), found, List.of(allowed));
  }

  /** A problem of the row as a whole. */
  void problem(Rule rule, String found, String... allowed) {
    add(rule, "", found, List.of(allowed));
  }

  private void add(Rule rule, String column, String found, List<String> allowed) {
    boolean whole = rule == Rule.MY_NUMBER || rule == Rule.PHONE_NUMBER;
    String safe = whole ? MyNumber.MASK : MyNumber.mask(found);
    List<String> alsoSafe = allowed.stream().map(MyNumber::mask).toList();
    problems.add(new Problem(rule, line.sheet(), line.row(), column, safe, alsoSafe));
  }

  List<Problem> problems() {
    return problems;
  }

  boolean isHeldBack() {
    return !problems.isEmpty() && problems.stream().anyMatch(problem -> problem.rule().holdsBack());
  }

  /** How many cells hold something. */
  int filled() {
    int filled = 0;
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        filled++;
      }
    }
    return filled;
  }

  /** Whether any cell has one of the characters. */
  boolean hasAny(BitSet of) {
    for (String cell : cells) {
      if (Written.hasAny(cell, of)) {
        return true;
      }
    }
    return false;
  }

  Stream<String> filledCells() {
    return cells.stream().filter(cell -> !cell.isEmpty());
  }

  /** What the cells hold together, as a person reads a note across them. */
  String said() {
    return String.join(" ", filledCells().toList());
  }

  /** What the first cell that is not blank holds; empty where all are. */
  String firstFilled() {
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        return cell;
      }
    }
    return "";
  }

  Outcome outcome() {
    String kind = headings.kind().id();
    String key = RecordKey.of(headings.kind(), values);
    if (key.length() > RecordKey.LONGEST) {
      problem(Rule.KEY_TOO_LONG, String.valueOf(key.length()), String.valueOf(RecordKey.LONGEST));
    }
    List<Problem> found = List.copyOf(problems);
    return isHeldBack()
        ? new Outcome.HeldBack(kind, line.sheet(), line.row(), found)
        : new Outcome.Accepted(
            kind, line.sheet(), line.row(), key, Collections.unmodifiableMap(values), found);
  }
}
