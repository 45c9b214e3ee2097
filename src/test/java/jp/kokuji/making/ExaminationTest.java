package jp.kokuji.making;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.CheckResult;
import jp.kokuji.check.CheckResult.Outcome;
import jp.kokuji.check.Examination;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.Tabulator;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.CheckNote;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.run.JobTest;
import jp.kokuji.run.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The delivered checks, on the sample years: they hold but where these years are odd, and every one
 * of them finds its own fault. Those that ask records alone are spoiled in {@code LinkCheckTest}.
 */
abstract class ExaminationTest extends JobTest {
  private static final FiscalYear R2 = new FiscalYear(2020);
  private static final FiscalYear R3 = new FiscalYear(2021);

  @BeforeEach
  void loadTheSample() throws IOException {
    FileSystemUtils.copyRecursively(Path.of("input"), workplace.input());
    load();
  }

  @Test
  void theSampleIsRightAndEveryCheckFindsAFault() throws IOException {
    assertThat(rulebook().reports().values())
        .flatMap(report -> rulebook().checks().of(report))
        .extracting(CheckDefinition::id)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(60);
    onlyTwoPlacesAreOdd();
    for (ReportDefinition report : rulebook().reports().values()) {
      everyCheckHoldsAndFails(report);
    }
    theComparisonOfDisclosuresFails();
    theSampleIsMadeFinalByItsNotes();
  }

  /** The sample has no disclosures before R2, so a year before is made for the comparison. */
  private void theComparisonOfDisclosuresFails() throws IOException {
    String ledger = "R1/総務部/開示請求.csv";
    workplace.submit(ledger, requests("1", "2", "3").replace("2021-04-20", "2019-04-20"));
    load();
    ReportDefinition report = report("information-disclosure");
    FigureSet figures = figures(report, R2);
    List<CheckDefinition> compared =
        rulebook().checks().of(report).stream().filter(c -> comparesYears(report, c)).toList();
    assertThat(compared).isNotEmpty();
    for (CheckDefinition check : compared) {
      assertThat(outcomes(report, check, R2, figures)).as(check.id()).containsOnly(Outcome.HELD);
      assertThat(spoilings(check, figures))
          .as(check.id())
          .anyMatch(bad -> outcomes(report, check, R2, bad).contains(Outcome.FAILED));
    }
    workplace.submit(ledger, requests());
    load();
  }

  private void onlyTwoPlacesAreOdd() {
    List<CheckResult> found = new ArrayList<>();
    for (ReportDefinition report : rulebook().reports().values()) {
      found.addAll(examine(report, R2));
    }
    found.addAll(examine(report("personal-information"), R3));
    assertThat(found)
        .filteredOn(CheckResult::failed)
        .extracting(CheckResult::check, CheckResult::place, CheckResult::left, CheckResult::right)
        .containsExactly(tuple("C-D23", "市長/市民文化部", 69L, 98L), tuple("C-P20", "企業管理者", 15L, 113L));
  }

  private List<CheckResult> examine(ReportDefinition report, FiscalYear year) {
    return get(Examination.class).examine(rulebook(), report, year, figures(report, year));
  }

  private ReportDefinition report(String id) {
    return Objects.requireNonNull(rulebook().reports().get(id));
  }

  private FigureSet figures(ReportDefinition report, FiscalYear year) {
    return new FigureSet(get(Tabulator.class).tabulate(rulebook(), report, year));
  }

  /** The figures of R2, which stand a year later for an unchanged R3 where years are compared. */
  private void everyCheckHoldsAndFails(ReportDefinition report) {
    for (CheckDefinition check : rulebook().checks().of(report.in(R2))) {
      boolean compares = comparesYears(report, check);
      if (compares && !report.id().equals("personal-information")) {
        assertThat(outcomes(report, check, R2, figures(report, R2))).containsOnly(Outcome.SKIPPED);
        continue;
      }
      FigureSet figures = figures(report, compares ? R3 : R2);
      if (check.criterion() instanceof Criterion.Linked
          || check.criterion() instanceof Criterion.Belongs
          || check.criterion() instanceof Criterion.OwnNotices
          || check.criterion() instanceof Criterion.EveryFile
          || check.criterion() instanceof Criterion.EveryRecordKept
          || check.criterion() instanceof Criterion.Filled
          || check.criterion() instanceof Criterion.SameWords
          || check.criterion() instanceof Criterion.OneLaw) {
        continue;
      }
      FiscalYear year = compares || check.criterion() instanceof Criterion.Change ? R3 : R2;
      FigureSet sound = check.id().equals("C-D23") ? spoiled(figures, f -> f.value() / 3) : figures;
      assertThat(outcomes(report, check, year, sound)).as(check.id()).containsOnly(Outcome.HELD);
      assertThat(spoilings(check, figures))
          .as(check.id())
          .anyMatch(bad -> outcomes(report, check, year, bad).contains(Outcome.FAILED));
    }
  }

  /** Whether its table is only counted where the year before is loaded. */
  private static boolean comparesYears(ReportDefinition report, CheckDefinition check) {
    return check.criterion().tables().stream()
        .map(table -> report.tables().get(table))
        .anyMatch(table -> table != null && table.needs() != null);
  }

  private List<Outcome> outcomes(
      ReportDefinition report, CheckDefinition check, FiscalYear year, FigureSet figures) {
    return get(Examination.class).examine(rulebook(), report, check, year, figures).stream()
        .map(CheckResult::outcome)
        .toList();
  }

  /** One figure of the check's tables a bit or much too large, or lost; or all of the total. */
  private static Stream<FigureSet> spoilings(CheckDefinition check, FigureSet figures) {
    return figures.all().stream()
        .filter(
            figure ->
                check.criterion() instanceof Criterion.EveryFigure
                    || check.criterion().tables().contains(figure.table()))
        .flatMap(
            wrong ->
                Stream.of(
                    spoiled(figures, f -> f.equals(wrong) ? f.value() + 1 : f.value()),
                    spoiled(figures, f -> f.equals(wrong) ? 0 : f.value()),
                    spoiled(figures, f -> f.equals(wrong) ? f.value() + 100_000 : f.value()),
                    spoiled(figures, f -> alone(wrong, f) ? 100_000 : f.value())));
  }

  private static boolean alone(Figure wrong, Figure figure) {
    return figure.equals(wrong)
        || (figure.table().equals(wrong.table()) && figure.row().equals("合計"));
  }

  private static FigureSet spoiled(FigureSet figures, ToLongFunction<Figure> value) {
    return new FigureSet(
        figures.all().stream()
            .map(
                f ->
                    new Figure(
                        f.id(),
                        f.table(),
                        f.row(),
                        f.column(),
                        value.applyAsLong(f),
                        f.unit(),
                        f.parts()))
            .toList());
  }

  private void theSampleIsMadeFinalByItsNotes() throws IOException {
    for (FiscalYear year : List.of(R2, R3)) {
      List<Verdict> made = makeFinal(year);
      assertThat(made).isNotEmpty().allMatch(Verdict::released);
      assertThat(made).flatMap(Verdict::open).isEmpty();
      assertThat(made).flatMap(Verdict::stale).isEmpty();
    }
    Path folder = workplace.output().resolve("R3/personal-information");
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains("\"state\" : \"final\"", "\"check\" : \"C-P20\"", "\"note\" : ");

    Files.delete(workplace.jobs().resolve("notes/R3.yml"));
    change("notes/R2.yml", "place: 市長/市民文化部", "place: 市長/総務部");
    assertThat(makeFinal(R3))
        .flatMap(Verdict::open)
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.NO_NOTE);
    List<Verdict> noted = makeFinal(R2);
    assertThat(noted).flatMap(Verdict::open).hasSize(1);
    assertThat(noted)
        .flatMap(Verdict::stale)
        .extracting(CheckNote::line, CheckNote::place)
        .containsExactly(tuple(5, "市長/総務部"));
  }

  private List<Verdict> makeFinal(FiscalYear year) {
    Map<ReportDefinition, Verdict> made =
        get(Reporting.class)
            .run(
                rulebook(),
                List.copyOf(rulebook().reports().values()),
                year,
                new Intent(true, null),
                Progress.NONE)
            .made();
    return List.copyOf(made.values());
  }
}
