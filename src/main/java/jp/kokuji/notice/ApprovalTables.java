package jp.kokuji.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.notice.page.Words;
import jp.kokuji.rulebook.TableDefinition;
import org.jspecify.annotations.Nullable;

/** The tables of a report, page by page, with what an approver has to know of each, once. */
record ApprovalTables(FinalReport report, List<FigureChange> changes, List<Figure> small) {

  List<ApprovalPart.Line> lines() {
    Map<String, List<String>> lastYear = new LinkedHashMap<>();
    changes.stream().filter(this::isTotal).forEach(change -> add(change, lastYear));
    Map<String, String> counts = new SmallLines(report).byCaption(small);
    Map<String, Integer> pages = report.places().tables();
    return Stream.of(pages, lastYear, counts)
        .flatMap(each -> each.keySet().stream())
        .distinct()
        .map(
            caption ->
                new ApprovalPart.Line(
                    Objects.toString(pages.get(caption), ""),
                    caption,
                    String.join(Words.text("comma"), lastYear.getOrDefault(caption, List.of())),
                    counts.getOrDefault(caption, "")))
        .toList();
  }

  private void add(FigureChange change, Map<String, List<String>> lastYear) {
    String[] parts = change.figure().split(":", 4);
    String changed = Words.text("approval.changed", value(change.before()), value(change.after()));
    lastYear
        .computeIfAbsent(report.caption(parts[1], parts[2]), caption -> new ArrayList<>())
        .add(Words.text("approval.column", parts[3], changed));
  }

  private static String value(@Nullable BigDecimal value) {
    return Figure.printed(Objects.requireNonNull(value));
  }

  /** Whether it is a total that both years have; comparing comparisons tells nothing. */
  private boolean isTotal(FigureChange change) {
    String[] parts = change.figure().split(":", 4);
    TableDefinition table = report.definition().tables().get(parts[1]);
    return table != null
        && table.needs() == null
        && change.before() != null
        && change.after() != null
        && parts[2].equals(Objects.requireNonNullElse(table.rows().total(), ""));
  }
}
