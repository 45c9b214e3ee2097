package jp.kokuji.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;

/**
 * The small rulebook of the tests with one report of one section, whose blocks a test writes, and
 * figures that a test makes up.
 */
final class Town {
  private static final Path ORIGINAL = Path.of("src/test/resources/rulebook");
  private static final String REPORT =
      """
      title: "{year}の状況"
      counts: [application]
      tables:
        methods:
          kind: application
          unit: 件
          rows: {each: [agency], total: 合計}
          columns:
            - {label: 総数, of: method}
            - {each: method}
            - {label: 来庁, kind: visit, through: {field: application, kind: application, to: number}}
        offices:
          kind: application
          unit: 件
          rows: {each: [department], zero: omit, total: 合計}
          columns: [{label: 件数}]
        clauses:
          kind: application
          unit: 号
          rows: {each: [clause]}
          columns: [{label: 件数}]
        nested:
          kind: application
          unit: 件
          rows: {each: [department, clauses], zero: omit, subtotal: department, total: 合計}
          columns: [{label: 件数}]
      sections:
        only:
          heading: "@HEADING@"
          shortName: 節
          blocks:
      @BLOCKS@
      layouts:
        - {from: R2, digits: @DIGITS@, sections: [only], clause: "第{n}号", clauses: "{list}該当"}
      """;

  private final Path jobs;
  private final List<Figure> figures = new ArrayList<>();
  private String heading = "状況";
  private String digits = "half";

  Town(Path folder) {
    this.jobs = folder;
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(ORIGINAL.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Town heading(String text) {
    heading = text;
    return this;
  }

  Town fullWidth() {
    digits = "full";
    return this;
  }

  /** The rows of a table with their figures in the order of its columns. */
  Town figures(String table, List<String> columns, Map<String, List<Integer>> rows) {
    rows.forEach(
        (row, values) -> {
          for (int i = 0; i < columns.size(); i++) {
            String id = String.join(":", "yearly", table, row, columns.get(i));
            figures.add(new Figure(id, table, row, columns.get(i), values.get(i), "件", List.of()));
          }
        });
    return this;
  }

  /** What the rulebook's check says of the blocks, without the lines. */
  List<String> faults(String blocks) {
    try {
      read(blocks);
      return List.of();
    } catch (InvalidRulebook e) {
      return e.faults().stream().map(fault -> fault.found() + "。" + fault.allowed()).toList();
    }
  }

  /** The section as it is composed. */
  Report.Section section(String blocks) {
    try {
      Rulebook rulebook = read(blocks);
      return compose(rulebook);
    } catch (InvalidRulebook e) {
      throw new AssertionError(e);
    }
  }

  /** The texts of the composed section. */
  List<String> texts(String blocks) {
    return section(blocks).blocks().stream()
        .flatMap(block -> block.sentences().stream())
        .map(Sentence::text)
        .toList();
  }

  /** Forgets the figures. */
  Town anew() {
    figures.clear();
    return this;
  }

  Report.Section compose(Rulebook rulebook) {
    var definition = rulebook.reports().values().iterator().next();
    Records records = TestDatabase.h2().get(Records.class);
    return new Composer(records)
        .compose(definition, rulebook, new FiscalYear(2021), new FigureSet(figures), false)
        .sections()
        .getFirst();
  }

  Rulebook read(String blocks) throws InvalidRulebook {
    try {
      Files.writeString(
          jobs.resolve("reports/yearly.yml"),
          REPORT
              .replace("@HEADING@", heading)
              .replace("@BLOCKS@", blocks.indent(6))
              .replace("@DIGITS@", digits));
      Path checks = jobs.resolve("checks.yml");
      Files.writeString(
          checks,
          Files.readString(checks)
              .replace("by-method", "methods")
              .replace("by-department", "offices"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RulebookReader(jobs).read();
  }
}
