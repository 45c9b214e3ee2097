package jp.kokuji.notice.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.edition.html.ReportPage;
import jp.kokuji.edition.html.ReportPage.PageDrawing;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block;
import org.jspecify.annotations.Nullable;

/**
 * What a published report is about, in three sentences and a chart.
 *
 * @param keys its key figures; empty where it declares none
 */
public record Summary(FinalReport report, List<Frozen> keys) {
  static Summary of(FinalReport report) throws IOException {
    return new Summary(
        report,
        report.figures().stream()
            .filter(figure -> figure.label("table").equals(RootPage.OVERVIEW))
            .toList());
  }

  public List<String> sentences(PublicEdition edition) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Words.text(
            "summary.about",
            edition.city().name(),
            edition.notice().year().label(),
            report.system()));
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

  private List<Frozen> charted() {
    return keys.stream()
        .filter(key -> key.unit().equals(keys.getFirst().unit()))
        .filter(key -> new BigDecimal(key.value()).scale() <= 0)
        .toList();
  }

  public String caption() {
    return Words.text("summary.chart", keys.getFirst().unit());
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
