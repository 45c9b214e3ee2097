package jp.kokuji.notice.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.html.ReportPage;
import jp.kokuji.edition.html.ReportPage.PageDrawing;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block;
import org.jspecify.annotations.Nullable;

/** A figure over the years. */
public record KeyFigure(String name, String unit, TreeMap<FiscalYear, BigDecimal> values) {
  /** The figure as printed; a stroke for a year that has none. */
  public String printed(FiscalYear year) {
    BigDecimal value = values.get(year);
    return value == null ? "－" : Figure.printed(value);
  }

  /** Whether bars can show it over several years. */
  public boolean counts() {
    return values.size() > 1
        && values.values().stream().allMatch(v -> v.scale() <= 0 && v.signum() >= 0);
  }

  /** All that its chart shows, in words. */
  public String words() {
    return values.entrySet().stream()
        .map(one -> one.getKey().label() + " " + Figure.printed(one.getValue()))
        .collect(Collectors.joining(Words.text("comma"), Words.text("chart.unit", name, unit), ""));
  }

  public PageDrawing drawing(double width) {
    List<@Nullable Figure> figures = new ArrayList<>();
    values.forEach(
        (year, value) ->
            figures.add(new Figure("", "", "", "", value.longValueExact(), unit, List.of())));
    return ReportPage.drawing(
        new Block.Chart(
            name,
            unit,
            Block.Chart.Bars.UPWARDS,
            values.keySet().stream().map(FiscalYear::label).toList(),
            List.of(new Block.Chart.Series(name, figures)),
            words()),
        width);
  }
}
