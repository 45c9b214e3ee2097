package jp.kokuji.command.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.kokuji.command.Words;
import jp.kokuji.figure.CountingRule;
import jp.kokuji.figure.Explanation;
import jp.kokuji.figure.Explanation.Operand;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.making.StandingReport;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Characters;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a figure, as it is shown to people and given to programs.
 *
 * @param making the report that says it
 * @param value as the report says it
 * @param now what the records of today make; the same unless something was loaded since, and null
 *     where they no longer make anything of it
 * @param rule how it is counted, in words
 * @param made the figures of which it is reckoned, with their values; none where it is counted
 * @param parts the figures that add up to it, with their values
 */
record ShownExplanation(
    String figure,
    ShownMaking making,
    BigDecimal value,
    @Nullable BigDecimal now,
    String unit,
    String rule,
    Map<String, BigDecimal> made,
    Map<String, BigDecimal> parts,
    List<Source> records) {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /**
   * A record and where it stands.
   *
   * @param values by heading, those that made it count
   */
  record Source(
      String kind, String key, String file, String sheet, int row, Map<String, String> values) {}

  static ShownExplanation of(Explanation explanation, Rulebook rulebook, StandingReport making) {
    Figure figure = explanation.figure();
    OptionalLong now = explanation.findRecount();
    return new ShownExplanation(
        figure.id(),
        ShownMaking.of(making),
        figure.amount(),
        now.isPresent() ? BigDecimal.valueOf(now.getAsLong(), figure.decimals()) : null,
        figure.unit(),
        new CountingRule(rulebook).of(explanation),
        values(explanation.operands().stream().map(Operand::id).toList(), making.figures()),
        values(figure.parts(), making.figures()),
        explanation.records().stream().map(record -> source(record, explanation)).toList());
  }

  private static Map<String, BigDecimal> values(List<String> ids, FigureSet figures) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    ids.forEach(id -> figures.find(id).ifPresent(figure -> values.put(id, figure.amount())));
    return values;
  }

  private static Source source(StoredRecord record, Explanation explanation) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String column : explanation.columns()) {
      values.put(CountingRule.heading(record.kind(), column), record.text(column));
    }
    return new Source(
        record.kind().name(),
        record.shownKey(),
        record.path(),
        record.sheet(),
        record.row(),
        values);
  }

  /** Whether records have changed since the report was made. */
  boolean changed() {
    return now == null || value.compareTo(now) != 0;
  }

  void print(PrintWriter out) {
    out.println(Words.of("explain.figure", figure, Figure.printed(value), unit));
    out.println(making.sentence());
    out.println(rule);
    if (changed()) {
      out.println(
          now == null
              ? Words.of("explain.gone")
              : Words.of("explain.changed", Figure.printed(now)));
    }
    print(out, "explain.made-of", made);
    if (!parts.keySet().equals(made.keySet())) {
      print(out, "explain.parts", parts);
    }
    if (!records.isEmpty()) {
      out.println(Words.of("explain.records", records.size()));
      records.forEach(record -> out.println("  " + Characters.visible(line(record))));
    }
  }

  private static void print(PrintWriter out, String words, Map<String, BigDecimal> figures) {
    if (!figures.isEmpty()) {
      out.println(Words.of(words));
      figures.forEach(
          (id, amount) -> out.println("  " + Words.of("explain.part", id, Figure.printed(amount))));
    }
  }

  private static String line(Source record) {
    List<String> values = new ArrayList<>();
    record.values().forEach((heading, value) -> values.add(heading + "「" + value + "」"));
    return Words.of(
        "explain.record",
        record.file(),
        record.sheet().isEmpty() ? 0 : 1,
        record.sheet(),
        String.valueOf(record.row()),
        (record.kind() + " " + record.key()).strip(),
        String.join(Words.of("difference.and"), values));
  }

  /** One line a record; the values that made it count come last, a column each. */
  void printCsv(PrintWriter out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSV);
    List<String> head = new ArrayList<>(List.of("figure", "kind", "key", "file", "sheet", "row"));
    records.stream().findFirst().ifPresent(first -> head.addAll(first.values().keySet()));
    csv.printRecord(head);
    for (Source record : records) {
      List<Object> line =
          new ArrayList<>(List.of(figure, record.kind(), SafeText.inert(record.key())));
      line.addAll(
          List.of(SafeText.inert(record.file()), SafeText.inert(record.sheet()), record.row()));
      record.values().values().forEach(value -> line.add(SafeText.inert(value)));
      csv.printRecord(line);
    }
    out.flush();
  }
}
