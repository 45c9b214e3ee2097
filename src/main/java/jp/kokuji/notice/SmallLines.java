package jp.kokuji.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.notice.page.Words;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.TableDefinition;

/** Small counts as the approval sheet says them, for each printed table. */
record SmallLines(FinalReport report) {
  private static final Pattern CLAUSES =
      Pattern.compile(ClauseNumber.WRITTEN + "(\\+" + ClauseNumber.WRITTEN + ")*");

  /** By the captions of the tables. */
  Map<String, String> byCaption(List<Figure> small) {
    Map<String, List<Figure>> tables = new LinkedHashMap<>();
    small.stream()
        .filter(figure -> figure.id().startsWith(report.id() + ":"))
        .forEach(
            figure ->
                tables
                    .computeIfAbsent(
                        report.caption(figure.table(), figure.row()), caption -> new ArrayList<>())
                    .add(figure));
    Map<String, String> lines = new LinkedHashMap<>();
    tables.forEach((caption, figures) -> lines.put(caption, counts(figures)));
    return lines;
  }

  /** {@code 1件: 市内・不開示、合計・不開示　2件: …}. */
  private String counts(List<Figure> table) {
    Map<Long, List<Figure>> counts = new TreeMap<>();
    table.forEach(f -> counts.computeIfAbsent(f.value(), n -> new ArrayList<>()).add(f));
    return counts.entrySet().stream()
        .map(count -> Words.text("approval.count", count.getKey(), cells(count.getValue())))
        .collect(Collectors.joining("　"));
  }

  private String cells(List<Figure> figures) {
    return figures.stream().map(this::cell).collect(Collectors.joining(Words.text("comma")));
  }

  /** By its row and column; the column is not said where the table has no other. */
  private String cell(Figure figure) {
    TableDefinition table = report.definition().tables().get(figure.table());
    boolean alone = table != null && table.columns().size() == 1;
    return alone ? row(figure) : Words.text("approval.of-row", row(figure), figure.column());
  }

  /** Without what the caption says already, and clauses as they are cited. */
  private String row(Figure figure) {
    List<String> levels = new ArrayList<>(List.of(figure.row().split("/", -1)));
    if (levels.size() > 1 && CLAUSES.matcher(levels.getLast()).matches()) {
      levels.set(levels.size() - 1, cited(levels.getLast()));
    }
    boolean part =
        levels.size() > 1
            && !report
                .caption(figure.table(), figure.row())
                .equals(report.caption(figure.table(), ""));
    return String.join(" ", part ? levels.subList(1, levels.size()) : levels);
  }

  private static String cited(String clauses) {
    return Stream.of(clauses.split("\\+", -1))
        .map(number -> ClauseNumber.of(number).cited())
        .collect(Collectors.joining("・"));
  }
}
