package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Explanation;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.submission.Characters;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What is behind a figure, as it is shown to people and given to programs.
 *
 * @param value as the report says it
 * @param now what the records of today make; the same unless something was loaded since
 * @param rule how it is counted, in words
 * @param parts the figures that add up to it, with their values
 */
record ShownExplanation(
    String figure,
    long value,
    long now,
    String unit,
    String rule,
    Map<String, Long> parts,
    List<Source> records) {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /**
   * A record and where it stands.
   *
   * @param values by heading, those that made it count
   */
  record Source(
      String kind, String key, String file, String sheet, int row, Map<String, String> values) {}

  static ShownExplanation of(
      Explanation explanation, Session session, FiscalYear year, FigureSet figures) {
    Figure figure = explanation.figure();
    Map<String, Long> parts = new LinkedHashMap<>();
    figures.all().stream()
        .filter(each -> figure.parts().contains(each.id()))
        .forEach(part -> parts.put(part.id(), part.value()));
    return new ShownExplanation(
        figure.id(),
        figure.value(),
        explanation.counted() ? explanation.recount() : figure.value(),
        figure.unit(),
        new CountingRule(session.rulebook(), year).of(explanation),
        parts,
        explanation.records().stream().map(record -> source(record, explanation)).toList());
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
    return now != value;
  }

  void print(PrintWriter out) {
    out.println(Words.of("explain.figure", figure, value, unit));
    out.println(rule);
    if (changed()) {
      out.println(Words.of("explain.changed", now));
    }
    if (!parts.isEmpty()) {
      out.println(Words.of("explain.parts"));
      parts.forEach((id, number) -> out.println("  " + Words.of("explain.part", id, number)));
    }
    if (!records.isEmpty()) {
      out.println(Words.of("explain.records", records.size()));
      records.forEach(record -> out.println("  " + Characters.visible(line(record))));
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
