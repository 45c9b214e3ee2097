package jp.kokuji.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cell by its names.
 *
 * @param row empty where it says nothing
 * @param stems what of its names words have to say; taken once, since all words are asked for it
 */
record NamedCell(Quantity figure, String row, String column, List<String> stems) {
  private static final Pattern YEAR =
      Pattern.compile("(?:平成|令和|昭和)?(?:\\d{1,4}|元)年(?:度)?(?:における|中|の|に)*");

  /** Names that say what a number counts only together with the other name of its cell. */
  private static final Pattern VAGUE = Pattern.compile("件数|人数|回数|計|合計|総計|総数|数|件|内訳|区分|");

  /** A name that says by itself what is counted. */
  private static final Pattern COUNT = Pattern.compile("..+(?:件数|人数|者数|回数)");

  private static final Pattern COUNTED = Pattern.compile("(?<=.{2})(?:の?件数|の?人数|の?回数|数)$");

  /** Words that rank what stands beside them, but name nothing. */
  private static final Pattern RANKED = Pattern.compile("が?(?:最も|一番)多(?:いのは|かったのは|いものは|く|かった)、?");

  static NamedCell of(Quantity figure) {
    String row = name(figure.row());
    String column = name(figure.column());
    return new NamedCell(figure, row, column, List.of(stem(row), stem(column)));
  }

  private static String name(String path) {
    String last = ToldLines.last(path);
    return VAGUE.matcher(last).matches() || Role.of(last).total() ? "" : last;
  }

  String name() {
    return column.isEmpty() ? row : column;
  }

  boolean named(String words) {
    return stems.stream().allMatch(words::contains);
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
    return COUNTED.matcher(name).replaceFirst("");
  }

  private static String trimmed(String words) {
    return RANKED
        .matcher(words.strip())
        .replaceAll("")
        .replaceFirst("^[、,]+", "")
        .replaceFirst("[はがをでの、,:]+$", "");
  }
}
