package jp.kokuji.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart.Series;
import org.jspecify.annotations.Nullable;

/** What a chart shows, and fewer of it. */
record Charted(List<String> categories, List<Series> series) {
  boolean isZero() {
    return aboveZero() == 0;
  }

  /** How many categories have a figure above 0. */
  int aboveZero() {
    return (int) places().filter(category -> value(category) > 0).count();
  }

  /** The last of the series, which are the latest years. */
  Charted latest(int most) {
    return new Charted(categories, series.subList(series.size() - most, series.size()));
  }

  /** The categories with the largest figures, in the table's order. */
  Charted largest(int most) {
    List<Integer> chosen =
        places()
            .boxed()
            .sorted(Comparator.comparingLong((Integer place) -> value(place)).reversed())
            .limit(most)
            .sorted()
            .toList();
    return new Charted(
        chosen.stream().map(categories::get).toList(),
        series.stream().map(one -> only(chosen, one)).toList());
  }

  private static Series only(List<Integer> chosen, Series series) {
    List<@Nullable Figure> figures = new ArrayList<>();
    chosen.forEach(place -> figures.add(series.figures().get(place)));
    return new Series(series.name(), figures);
  }

  private IntStream places() {
    return IntStream.range(0, categories.size());
  }

  /** The largest figure of the category. */
  private long value(int category) {
    return series.stream()
        .flatMap(one -> Stream.ofNullable(one.figures().get(category)))
        .mapToLong(Figure::value)
        .max()
        .orElse(0);
  }
}
