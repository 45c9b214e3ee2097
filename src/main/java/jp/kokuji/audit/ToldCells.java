package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the cell of a table whose row and column a sentence names before a number. */
final class ToldCells {
  /** What is said of another time, or not exactly. */
  private static final Pattern OTHERWISE = Pattern.compile("前年|昨年|前回|累計|平均|約|過去|目標|増|減|超|以上");

  private static final Pattern YEAR =
      Pattern.compile("(?:平成|令和|昭和)?(?:\\d{1,4}|元)年(?:度)?(?:における|中|の|に)*");

  /** Names that say what a number counts only together with the other name of its cell. */
  private static final Pattern VAGUE = Pattern.compile("件数|人数|回数|計|合計|総計|総数|数|件|内訳|区分|");

  /** A name that says by itself what is counted. */
  private static final Pattern COUNT = Pattern.compile("..+(?:件数|人数|者数|回数)");

  /**
   * A cell by its names.
   *
   * @param row empty where it says nothing
   */
  private record Cell(Quantity figure, String row, String column) {
    static Cell of(Quantity figure) {
      return new Cell(figure, name(figure.row()), name(figure.column()));
    }

    private static String name(String path) {
      String last = ToldLines.last(path);
      return VAGUE.matcher(last).matches() || Role.of(last).total() ? "" : last;
    }

    String name() {
      return column.isEmpty() ? row : column;
    }

    boolean named(String words) {
      return words.contains(stem(row)) && words.contains(stem(column));
    }

    /** Whether it may be of that year: where it says which, it has to be the same. */
    boolean of(Optional<Integer> year) {
      Optional<Integer> own =
          year.isEmpty()
              ? year
              : Years.last(
                  String.join(
                      "|", figure.place().sheet(), figure.table(), figure.column(), figure.row()));
      return own.isEmpty() || own.equals(year);
    }

    /** Whether the words say its names and nothing more. */
    boolean exactly(String words) {
      List<String> said = List.of(trimmed(words), YEAR.matcher(trimmed(words)).replaceAll(""));
      return Stream.of(row + "の" + column, row + column, column + "の" + row, column + row)
              .anyMatch(said::contains)
          && (!(row.isEmpty() || column.isEmpty()) || COUNT.matcher(row + column).matches());
    }

    private static String stem(String name) {
      return name.replaceFirst("(?<=.{2})(?:の?件数|の?人数|の?回数|数)$", "");
    }
  }

  /** Cells by how a name of theirs begins. */
  private final Map<String, List<Cell>> cells = new HashMap<>();

  ToldCells(List<Quantity> figures) {
    figures.stream()
        .filter(figure -> !figure.blank())
        .map(Cell::of)
        .filter(cell -> cell.name().length() > 1)
        .forEach(
            cell ->
                cells
                    .computeIfAbsent(cell.name().substring(0, 2), b -> new ArrayList<>())
                    .add(cell));
  }

  private List<Cell> named(String words) {
    return IntStream.range(0, Math.max(0, words.length() - 1))
        .mapToObj(i -> words.substring(i, i + 2))
        .distinct()
        .flatMap(beginning -> cells.getOrDefault(beginning, List.of()).stream())
        .filter(cell -> cell.named(words) && cell.of(Years.last(words)))
        .toList();
  }

  private static String trimmed(String words) {
    return words.strip().replaceFirst("^[、,]+", "").replaceFirst("[はがをで、,:]+$", "");
  }

  /** A relation for each number of which the tables say one and the same thing. */
  List<Relation> of(Told told) {
    return told.mentions().stream().flatMap(mention -> of(told, mention).stream()).toList();
  }

  private List<Relation> of(Told told, Told.Mention mention) {
    String after = told.text().substring(mention.end());
    if (OTHERWISE.matcher(mention.before()).find() || after.matches("[のを]?(?:増|減|多|少).*")) {
      return List.of();
    }
    List<Cell> named = named(mention.before());
    return named.stream()
        .filter(cell -> same(cell, mention))
        .findFirst()
        .or(() -> contradicting(named, mention))
        .map(cell -> new Relation(Basis.SENTENCE, mention.number(), List.of(cell.figure), false))
        .stream()
        .toList();
  }

  private static boolean same(Cell cell, Told.Mention mention) {
    return cell.figure.number().compareTo(mention.number().number()) == 0;
  }

  /** Only where the words name one number and nothing more; another table may know another. */
  private static Optional<Cell> contradicting(List<Cell> named, Told.Mention mention) {
    List<Cell> exact = named.stream().filter(cell -> cell.exactly(mention.before())).toList();
    boolean one =
        exact.stream().map(cell -> cell.figure.number().stripTrailingZeros()).distinct().count()
            == 1;
    return one ? Optional.of(exact.getFirst()) : Optional.empty();
  }
}
