package jp.kokuji.notice.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.report.Outline;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an edition corrects.
 *
 * @param report the report's id
 * @param title the report's title
 * @param section the heading of the section that prints it; empty where none does
 * @param table the table's title
 * @param page on which it begins in print, {@code 3}; empty where that is not known
 * @param cause the kind of ledger that its table counts
 * @param before empty where the edition before had no such figure
 * @param after empty where it is printed no more
 */
public record Erratum(
    String report,
    String title,
    String figure,
    String section,
    String table,
    String page,
    String cause,
    String row,
    String column,
    String before,
    String after) {

  /** Labels cannot hold a colon, so the figure's id tells them. */
  public static Erratum of(
      String report, Outline outline, FigureChange change, Function<String, String> cause) {
    List<String> parts = List.of(change.figure().split(":", 4));
    return new Erratum(
        report,
        outline.title(),
        change.figure(),
        outline.sections().getOrDefault(parts.get(1), ""),
        outline.tables().getOrDefault(parts.get(1), parts.get(1)),
        "",
        cause.apply(parts.get(1)),
        parts.get(2),
        parts.get(3),
        shown(change.before()),
        shown(change.after()));
  }

  /** The same, with the page of its report in print. */
  public Erratum placed(List<FinalReport> reports) {
    String on =
        reports.stream()
            .filter(each -> each.id().equals(report))
            .flatMap(each -> each.page(figure.split(":", 4)[1], row).stream())
            .map(String::valueOf)
            .findFirst()
            .orElse("");
    return new Erratum(
        report, title, figure, section, table, on, cause, row, column, before, after);
  }

  /** Whether a reader of the report has seen it in print. */
  public boolean printed() {
    return !section.isEmpty();
  }

  /** The number before, as reports print it. */
  public String wrong() {
    return printed(before);
  }

  /** The number now, as reports print it. */
  public String right() {
    return printed(after);
  }

  private static String printed(String value) {
    return value.isEmpty() ? Words.text("errata.none") : Figure.printed(new BigDecimal(value));
  }

  private static String shown(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
