package jp.kokuji.notice.page;

import java.math.BigDecimal;
import java.util.List;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.report.Outline;
import org.jspecify.annotations.Nullable;

/**
 * A figure that an edition corrects.
 *
 * @param report the report's id
 * @param title the report's title
 * @param table the table's title
 * @param before empty where the edition before had no such figure
 * @param after empty where it is printed no more
 */
public record Erratum(
    String report,
    String title,
    String figure,
    String table,
    String row,
    String column,
    String before,
    String after) {

  /** Labels cannot hold a colon, so the figure's id tells them. */
  public static Erratum of(String report, Outline outline, FigureChange change) {
    List<String> parts = List.of(change.figure().split(":", 4));
    return new Erratum(
        report,
        outline.title(),
        change.figure(),
        outline.tables().getOrDefault(parts.get(1), parts.get(1)),
        parts.get(2),
        parts.get(3),
        shown(change.before()),
        shown(change.after()));
  }

  private static String shown(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
