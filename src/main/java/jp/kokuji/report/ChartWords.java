package jp.kokuji.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Chart.Series;
import org.jspecify.annotations.Nullable;

/** Says in words what a chart shows, every value of it, for those who do not see it. */
record ChartWords(Charted charted) {

  /** What it is, the largest value, and all values. */
  String alternative(String title) {
    return Setting.WORDS.text("chart.bars", title, largest(), values());
  }

  private boolean single() {
    return charted.series().size() == 1;
  }

  /** The largest value and where it stands, of equal ones each. */
  private String largest() {
    long most =
        charted.series().stream()
            .flatMap(series -> series.figures().stream())
            .flatMap(Stream::ofNullable)
            .mapToLong(Figure::value)
            .max()
            .orElse(0);
    return Phrases.number(most)
        + IntStream.range(0, charted.categories().size())
            .boxed()
            .flatMap(category -> places(category, most))
            .collect(Collectors.joining("、", "（", "）"));
  }

  private Stream<String> places(int category, long value) {
    return charted.series().stream()
        .filter(series -> isValue(series.figures().get(category), value))
        .map(
            series -> {
              String name = charted.categories().get(category);
              return single() ? name : Setting.WORDS.text("chart.of", name, series.name());
            });
  }

  private static boolean isValue(@Nullable Figure figure, long value) {
    return figure != null && figure.value() == value;
  }

  private String values() {
    List<String> values =
        IntStream.range(0, charted.categories().size()).mapToObj(this::values).toList();
    return single()
        ? Setting.WORDS.text("chart.values", String.join("、", values))
        : Setting.WORDS.text("chart.several", String.join("。", values));
  }

  private String values(int category) {
    String name = charted.categories().get(category);
    if (single()) {
      return name + " " + value(charted.series().getFirst(), category);
    }
    return Setting.WORDS.text(
        "chart.category",
        name,
        charted.series().stream()
            .map(series -> series.name() + " " + value(series, category))
            .collect(Collectors.joining("、")));
  }

  private static String value(Series series, int category) {
    Figure figure = series.figures().get(category);
    return figure == null ? Setting.WORDS.text("chart.nothing") : figure.printed();
  }
}
