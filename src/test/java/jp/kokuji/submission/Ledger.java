package jp.kokuji.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** A submission written down in a test, and what the judge makes of it for the year R3. */
final class Ledger {
  private final List<Line> lines = new ArrayList<>();
  private String sheet = "";
  private @Nullable Problem damage;

  /** A request that breaks no rule, by its headings. */
  static Map<String, String> request() {
    return row(
        "受付番号", "12",
        "枝番", "",
        "受付日", "2021-06-15",
        "実施機関", "市長",
        "所管部課", "総務部",
        "情報公開コーナー", "",
        "処理結果", "部分開示",
        "該当号", "1",
        "根拠", "第1号",
        "決定日", "R3.6.20",
        "摘要", "道路台帳");
  }

  static Map<String, String> desk() {
    return row("実施機関", "市長", "情報公開コーナー", "総務部", "年月", "R3.5", "閲覧", "3件");
  }

  static Map<String, String> meeting() {
    return row("会議名", "審査会", "開催日", "R3.5.1", "終了日", "R3.5.2", "対象課", "総務課・税務課", "対象年度", "R2");
  }

  static Map<String, String> nilReturn() {
    return row("届出の種類", "開示請求", "実施機関", "市長");
  }

  static Map<String, String> row(String... headingsAndValues) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < headingsAndValues.length; i += 2) {
      row.put(headingsAndValues[i], headingsAndValues[i + 1]);
    }
    return row;
  }

  /** Headings and one row, with one value changed or one column added. */
  static Ledger of(Map<String, String> row, String heading, String value) {
    row.put(heading, value);
    return of(row);
  }

  static Ledger of(Map<String, String> row) {
    return new Ledger().line(row.keySet()).line(row.values());
  }

  Ledger sheet(String name) {
    sheet = name;
    return this;
  }

  Ledger line(String... cells) {
    return line(List.of(cells));
  }

  Ledger line(Iterable<String> cells) {
    List<String> copy = new ArrayList<>();
    cells.forEach(copy::add);
    int row = (int) lines.stream().filter(line -> line.sheet().equals(sheet)).count() + 1;
    lines.add(new Line(sheet, row, List.copyOf(copy)));
    return this;
  }

  /** Notes something about a cell of the last row. */
  Ledger note(Rule rule, int column) {
    return note(rule, column, "");
  }

  Ledger note(Rule rule, int column, String detail) {
    return last(
        line ->
            new Line(
                line.sheet(), line.row(), line.cells(), List.of(new Note(rule, column, detail))));
  }

  /** Lets the last row be part of merged cells. */
  Ledger span(int firstRow, int lastRow, int firstColumn, int lastColumn, String text) {
    Span span = new Span(firstRow, lastRow, firstColumn, lastColumn, text);
    return last(
        line -> new Line(line.sheet(), line.row(), line.cells(), List.of(), List.of(span), 0));
  }

  /** Says how many fields the last row has. */
  Ledger fields(int fields) {
    return last(
        line -> new Line(line.sheet(), line.row(), line.cells(), List.of(), List.of(), fields));
  }

  private Ledger last(UnaryOperator<Line> change) {
    lines.add(change.apply(lines.removeLast()));
    return this;
  }

  /** Lets reading fail after the rows given so far. */
  Ledger breakingOff(Problem problem) {
    damage = problem;
    return this;
  }

  /** The cells of the last row. */
  List<String> cells() {
    return lines.getLast().cells();
  }

  List<Outcome> judge() {
    return judge(SmallTown.rulebook());
  }

  List<Outcome> judge(Rulebook rulebook) {
    return judge(rulebook, new FiscalYear(2021));
  }

  List<Outcome> judge(Rulebook rulebook, FiscalYear year) {
    List<Outcome> outcomes = new ArrayList<>();
    try (SubmissionJudge judge = new SubmissionJudge(reader(), year, rulebook)) {
      for (Optional<Outcome> next = judge.next(); next.isPresent(); next = judge.next()) {
        if (!(next.get() instanceof Outcome.Opened)) {
          outcomes.add(next.get());
        }
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return outcomes;
  }

  private LineReader reader() {
    Iterator<Line> rest = lines.iterator();
    return new LineReader() {
      @Override
      public Form form() {
        return Form.workbook("xlsx", List.of());
      }

      @Override
      public Optional<Line> next() throws UnreadableSubmission {
        if (!rest.hasNext() && damage != null) {
          throw new UnreadableSubmission(damage);
        }
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }

  List<Problem> problems() {
    return judge().stream().flatMap(Ledger::problems).toList();
  }

  List<Rule> rules() {
    return problems().stream().map(Problem::rule).toList();
  }

  /** The outcome of the last row. */
  Outcome last() {
    return judge().getLast();
  }

  static Stream<Problem> problems(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Opened file -> file.problems().stream();
      case Outcome.SheetEnded sheet -> sheet.problems().stream();
      case Outcome.SheetRecognised sheet -> sheet.problems().stream();
      case Outcome.SheetSkipped sheet -> sheet.problems().stream();
      case Outcome.Accepted row -> row.warnings().stream();
      case Outcome.HeldBack row -> row.problems().stream();
      case Outcome.Ignored row -> Stream.of();
      case Outcome.Refused file -> Stream.of(file.problem());
    };
  }
}
