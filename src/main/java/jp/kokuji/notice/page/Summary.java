package jp.kokuji.notice.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.html.ReportPage;
import jp.kokuji.edition.html.ReportPage.PageDrawing;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block;
import jp.kokuji.rulebook.City;
import org.jspecify.annotations.Nullable;

/**
 * What a published report is about, in three sentences and a chart.
 *
 * @param about the first sentence
 * @param keys its key figures; empty where it declares none
 */
public record Summary(String about, List<Frozen> keys) {
  static Summary of(City city, FiscalYear year, String system, List<Frozen> figures) {
    return new Summary(
        Words.text("summary.about", city.name(), year.label(), system),
        figures.stream()
            .filter(figure -> figure.label("table").equals(RootPage.OVERVIEW))
            .toList());
  }

  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(about);
    if (!keys.isEmpty()) {
      sentences.add(
          Words.text(
              "summary.keys",
              keys.stream()
                  .map(key -> key.label("column") + " " + printed(key) + unit(key))
                  .collect(Collectors.joining(Words.text("comma")))));
    }
    sentences.add(Words.text("summary.proof"));
    return sentences;
  }

  private static String printed(Frozen key) {
    return Figure.printed(new BigDecimal(key.value()));
  }

  private static String unit(Frozen key) {
    return key.unit().equals("％") ? key.unit() : Words.text("summary.unit");
  }

  /** This, where a chart has at least two counts of one unit to show. */
  public List<Summary> drawn() {
    return charted().size() > 1 ? List.of(this) : List.of();
  }

  /** Those of the unit that most of them have, the first one where several do. */
  private List<Frozen> charted() {
    Map<String, List<Frozen>> units = new LinkedHashMap<>();
    keys.stream()
        .filter(key -> new BigDecimal(key.value()).scale() <= 0)
        .forEach(key -> units.computeIfAbsent(key.unit(), unit -> new ArrayList<>()).add(key));
    return units.values().stream()
        .reduce((first, other) -> other.size() > first.size() ? other : first)
        .orElse(List.of());
  }

  public String caption() {
    return Words.text("summary.chart", charted().getFirst().unit());
  }

  /** All that the chart shows. */
  public String words() {
    return charted().stream()
        .map(key -> key.label("column") + " " + printed(key))
        .collect(Collectors.joining(Words.text("comma"), caption() + "　", ""));
  }

  public PageDrawing drawing(double width) {
    List<@Nullable Figure> figures = new ArrayList<>();
    for (Frozen key : charted()) {
      long value = new BigDecimal(key.value()).longValueExact();
      figures.add(new Figure(key.id(), "", "", "", value, key.unit(), List.of()));
    }
    Block.Chart.Series series = new Block.Chart.Series(caption(), figures);
    List<String> names = charted().stream().map(key -> key.label("column")).toList();
    return ReportPage.drawing(
        new Block.Chart(caption(), "", Block.Chart.Bars.ACROSS, names, List.of(series), words()),
        width);
  }
}
