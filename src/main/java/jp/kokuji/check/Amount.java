package jp.kokuji.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;

/**
 * A side of a comparison.
 *
 * @param figures what it is made of, each as {@code explain} takes it; empty where it is none
 */
record Amount(long value, List<String> figures) {
  /** Of more figures nobody types the commands. */
  private static final int NAMED = 3;

  static Amount of(long value) {
    return new Amount(value, List.of());
  }

  /** The sum of the figures of that year. */
  static Amount of(FiscalYear year, Collection<Figure> figures) {
    return new Amount(
        figures.stream().mapToLong(Figure::value).sum(),
        figures.stream()
            .sorted((one, other) -> Long.compare(other.value(), one.value()))
            .limit(NAMED)
            .map(figure -> year.code() + " \"" + figure.id() + "\"")
            .toList());
  }

  static Amount of(FiscalYear year, Stream<Figure> figures) {
    return of(year, figures.toList());
  }

  /** As sentences print it, {@code 1,080}. */
  static String shown(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
