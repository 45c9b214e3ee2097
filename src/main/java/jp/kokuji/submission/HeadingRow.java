package jp.kokuji.submission;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;

/**
 * A row read as the headings of a record kind, whether or not it is one.
 *
 * @param columns the indexes of the columns of each field that has one or more, by the field's name
 * @param unknown the indexes of columns with a heading that the kind does not know
 * @param missing the fields that the kind must have and the row has not
 * @param choices for a field whose words are headings of their own, to be marked: the words by
 *     their columns
 */
record HeadingRow(
    RecordKind kind,
    Line line,
    Map<String, List<Integer>> columns,
    List<Integer> unknown,
    List<Field> missing,
    Map<String, Map<Integer, String>> choices) {
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  static HeadingRow read(RecordKind kind, Line line) {
    Map<String, Field> fields = spellings(kind);
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    List<Integer> unknown = new ArrayList<>();
    for (int column = 0; column < line.cells().size(); column++) {
      String heading = Normal.key(line.cells().get(column));
      Field exact = fields.get(heading);
      Field field = exact == null ? HeadingText.find(heading, fields) : exact;
      if (field != null) {
        columns.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(column);
      } else if (!heading.isEmpty()) {
        unknown.add(column);
      }
    }
    return new HeadingRow(kind, line, columns, unknown, missing(kind, columns), Map.of());
  }

  static Map<String, Field> spellings(RecordKind kind) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Field field : kind.fields()) {
      fields.put(Normal.key(field.heading()), field);
      field.aliases().forEach(alias -> fields.putIfAbsent(Normal.key(alias), field));
    }
    return fields;
  }

  /** The same with a field whose words are headings of their own. */
  HeadingRow withChoices(Field field, Map<Integer, String> words) {
    Map<String, List<Integer>> more = new LinkedHashMap<>(columns);
    more.put(field.name(), List.of(Collections.min(words.keySet())));
    Map<String, Map<Integer, String>> chosen = new LinkedHashMap<>(choices);
    chosen.put(field.name(), words);
    return new HeadingRow(
        kind,
        line,
        more,
        unknown.stream().filter(column -> !words.containsKey(column)).toList(),
        missing.stream().filter(other -> !other.equals(field)).toList(),
        chosen);
  }

  private static List<Field> missing(RecordKind kind, Map<String, List<Integer>> columns) {
    return kind.fields().stream()
        .filter(field -> field.present() && !columns.containsKey(field.name()))
        .toList();
  }

  boolean isComplete() {
    return missing.isEmpty();
  }

  /** Whether most of what the kind must have is there, so that it was probably meant. */
  boolean isNear() {
    return required() > 2L * missing.size();
  }

  /** Whether it has so much of the kind that a person may have meant it. */
  boolean isAlike() {
    return isNear() || columns.size() > 1;
  }

  private long required() {
    return kind.fields().stream().filter(Field::present).count();
  }

  /** The one that explains more headings; of equals the one that misses less, then the first. */
  HeadingRow better(HeadingRow other) {
    if (columns.size() != other.columns.size()) {
      return columns.size() > other.columns.size() ? this : other;
    }
    return other.missing.size() < missing.size() ? other : this;
  }

  /** The headings that mean a field which another column means too. */
  List<Integer> duplicates() {
    return columns.values().stream().flatMap(same -> same.stream().skip(1)).toList();
  }

  /** The heading as the file has it, on one line; where there is none, the column's letters. */
  String heading(int column) {
    List<String> cells = line.cells();
    String heading =
        column < cells.size() ? WHITE_SPACE.matcher(cells.get(column)).replaceAll("") : "";
    return heading.isEmpty() ? letters(column) : MyNumber.mask(heading);
  }

  private static String letters(int column) {
    String last = Character.toString('A' + column % 26);
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** The indexes of the columns that have any heading. */
  BitSet named() {
    BitSet named = new BitSet();
    for (int column = 0; column < line.cells().size(); column++) {
      named.set(column, !Normal.key(line.cells().get(column)).isEmpty());
    }
    return named;
  }

  /** The last column of a field. */
  int lastField() {
    return columns.values().stream().flatMap(List::stream).mapToInt(c -> c).max().orElse(-1);
  }

  /** The field whose column it is, if any. */
  Optional<Field> find(int column) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().contains(column))
        .map(entry -> kind.field(entry.getKey()))
        .findFirst();
  }

  /** Whether the heading of one column is written over another one as well. */
  boolean isMerged(int heading, int column) {
    return line.spans().stream()
        .anyMatch(span -> span.firstColumn() == heading && column <= span.lastColumn());
  }

  /** Whether a row below says the same as this one in every column of a field. */
  boolean isRepeatedBy(Line other) {
    for (List<Integer> ofField : columns.values()) {
      for (int column : ofField) {
        if (!same(column, other)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean same(int column, Line other) {
    return column < other.cells().size()
        && Normal.key(line.cells().get(column)).equals(Normal.key(other.cells().get(column)));
  }

  /** Why a sheet is not read that has this row and none that is more like headings. */
  List<Problem> resemblance() {
    if (isNear() && !isComplete()) {
      return faults();
    }
    List<String> allowed = new ArrayList<>(List.of(kind.name()));
    missing.forEach(field -> allowed.add(field.heading()));
    String found =
        columns.values().stream().map(List::getFirst).map(this::heading).collect(joining("、"));
    return List.of(new Problem(Rule.LIKE_A_LEDGER, line.sheet(), line.row(), "", found, allowed));
  }

  /** What keeps the sheet from being read; empty where nothing does. */
  List<Problem> faults() {
    if (isComplete() && isSideBySide()) {
      return sideBySide(duplicates());
    }
    if (isComplete()) {
      return Stream.concat(
              duplicates().stream().map(column -> at(Rule.DUPLICATE_HEADING, column)),
              read().stream().filter(line::isStruck).map(column -> at(Rule.STRUCK_OUT, column)))
          .toList();
    }
    List<String> allowed = new ArrayList<>(List.of(kind.name()));
    missing.forEach(field -> allowed.add(field.heading()));
    String found = String.join("、", unknown.stream().map(this::heading).toList());
    return List.of(new Problem(Rule.MISSING_HEADING, line.sheet(), line.row(), "", found, allowed));
  }

  /** That another table stands beside this one, with the headings of those columns. */
  List<Problem> sideBySide(List<Integer> others) {
    List<String> again = others.stream().map(this::heading).toList();
    return List.of(new Problem(Rule.SIDE_BY_SIDE, line.sheet(), line.row(), "", "", again));
  }

  private boolean isSideBySide() {
    return columns.size() > 1 && columns.values().stream().allMatch(same -> same.size() > 1);
  }

  /** The indexes of all columns that are read. */
  List<Integer> read() {
    return Stream.concat(
            columns.values().stream().flatMap(List::stream),
            choices.values().stream().flatMap(words -> words.keySet().stream()))
        .toList();
  }

  /** The headings by which another kind of table stands beside this one, too few to be chance. */
  List<Integer> beside(HeadingRow other) {
    List<Integer> own = read();
    List<Integer> only =
        other.columns.values().stream()
            .flatMap(List::stream)
            .filter(column -> !own.contains(column))
            .toList();
    return other.isNear() && only.size() > 2 ? only : List.of();
  }

  /** What is reported although the sheet is read. */
  List<Problem> warnings() {
    return unknown.stream().map(column -> at(Rule.UNKNOWN_COLUMN, column)).toList();
  }

  private Problem at(Rule rule, int column) {
    String heading = heading(column);
    return new Problem(rule, line.sheet(), line.row(), heading, heading, List.of(kind.name()));
  }

  /** The index of the field's column, or -1 where the file has none. */
  int column(Field field) {
    List<Integer> found = columns.getOrDefault(field.name(), List.of());
    return found.isEmpty() ? -1 : found.getFirst();
  }
}
