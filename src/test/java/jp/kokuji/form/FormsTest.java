package jp.kokuji.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.Jobs;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.LineReaders;
import jp.kokuji.submission.Outcome;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import jp.kokuji.submission.SubmissionJudge;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is chosen from a form's lists, within its limits, is accepted without a problem. */
@Tag("long")
class FormsTest {
  /** What one cell says of another or of the year, which the list of a cell cannot prevent. */
  private static final Set<Rule> BETWEEN_CELLS =
      Set.of(
          Rule.DAY_WITHOUT_OUTCOME,
          Rule.OUTCOME_WITHOUT_DAY,
          Rule.UNEXPECTED_VALUE,
          Rule.UNUSUAL_YEAR);

  private static final Rulebook RULEBOOK = Jobs.rulebook();

  /** In each of two years, so 200 of every kind. */
  private static final int FILLS = 100;

  @TempDir private Path folder = Path.of("");

  /** Every kind in a year of the ordinance and in one of the national act. */
  static Stream<Arguments> kindsAndYears() {
    return Stream.of(2021, 2023)
        .map(FiscalYear::new)
        .flatMap(
            year -> RULEBOOK.kindsIn(year).stream().map(kind -> Arguments.of(kind.id(), year)));
  }

  private Path form(String kind, FiscalYear year) throws IOException {
    return new Forms(RULEBOOK, year, "kokuji test", Locale.JAPANESE)
        .write(RULEBOOK.kind(kind), folder);
  }

  private static List<Outcome> judge(Path file, FiscalYear year) throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    try (SubmissionJudge judge = new SubmissionJudge(LineReaders.open(file), year, RULEBOOK)) {
      for (Optional<Outcome> next = judge.next(); next.isPresent(); next = judge.next()) {
        outcomes.add(next.get());
      }
    }
    assertThat(outcomes.removeFirst()).isEqualTo(new Outcome.Opened("xlsx", List.of()));
    return outcomes;
  }

  private interface Change {
    void apply(XSSFWorkbook workbook) throws IOException;
  }

  private static void change(Path file, Change change) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      change.apply(workbook);
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
  }

  /** Everything but accepted rows: the heading, and the sheets of ours. */
  private static List<Rule> rules(Outcome row) {
    List<Problem> problems =
        switch (row) {
          case Outcome.Accepted accepted -> accepted.warnings();
          case Outcome.HeldBack heldBack -> heldBack.problems();
          default -> throw new AssertionError(row);
        };
    return problems.stream().map(Problem::rule).toList();
  }

  private static void assertAccepted(
      List<Outcome> outcomes, String kind, int rows, Set<Rule> left) {
    assertThat(outcomes.getFirst())
        .isEqualTo(
            new Outcome.SheetRecognised(
                ((Outcome.SheetRecognised) outcomes.getFirst()).sheet(),
                kind,
                TableHead.HEADINGS + 1,
                List.of()));
    assertThat(outcomes.subList(1, rows + 1))
        .allSatisfy(row -> assertThat(left).containsAll(rules(row)));
    assertThat(outcomes.subList(rows + 1, outcomes.size()))
        .containsExactly(
            new Outcome.SheetSkipped("記入例", List.of()),
            new Outcome.SheetSkipped("コード表", List.of()));
  }

  @ParameterizedTest
  @MethodSource("kindsAndYears")
  void whatTheFormLetsThroughIsAccepted(String kind, FiscalYear year) throws Exception {
    Path file = form(kind, year);
    change(file, book -> new Filling(book, RULEBOOK.kind(kind), 20_210_401).fill(FILLS));
    assertAccepted(judge(file, year), kind, FILLS, BETWEEN_CELLS);
  }

  @ParameterizedTest
  @MethodSource("kindsAndYears")
  void examplesWouldBeAccepted(String kind, FiscalYear year) throws Exception {
    Path file = form(kind, year);
    int[] rows = new int[1];
    change(file, book -> rows[0] = copyExamples(book));
    assertThat(rows[0]).isBetween(2, 3);
    assertAccepted(judge(file, year), kind, rows[0], Set.of());
  }

  private static int copyExamples(XSSFWorkbook book) {
    Sheet example = book.getSheet("記入例");
    for (int row = TableHead.FIRST; row <= example.getLastRowNum(); row++) {
      Row copy = book.getSheetAt(0).createRow(row);
      for (Cell cell : example.getRow(row)) {
        if (cell.getCellType() == CellType.BLANK) {
          continue;
        }
        Cell target = copy.createCell(cell.getColumnIndex());
        target.setCellStyle(book.getSheetAt(0).getColumnStyle(cell.getColumnIndex()));
        if (cell.getCellType() == CellType.NUMERIC) {
          target.setCellValue(cell.getNumericCellValue());
        } else {
          target.setCellValue(cell.getStringCellValue());
        }
      }
    }
    return example.getLastRowNum() - TableHead.FIRST + 1;
  }

  @ParameterizedTest
  @MethodSource("kindsAndYears")
  void untouchedFormHoldsNoRecordAndNoProblem(String kind, FiscalYear year) throws Exception {
    assertAccepted(judge(form(kind, year), year), kind, 0, Set.of());
  }

  @ParameterizedTest
  @MethodSource("kindsAndYears")
  void everyHeadingOfTheKindIsThereAsTheRulesWriteIt(String kind, FiscalYear year)
      throws Exception {
    RecordKind expected = RULEBOOK.kind(kind);
    change(
        form(kind, year),
        book -> {
          List<String> headings = new ArrayList<>();
          book.getSheetAt(0)
              .getRow(TableHead.HEADINGS)
              .forEach(cell -> headings.add(cell.getStringCellValue()));
          assertThat(headings)
              .containsExactlyElementsOf(expected.fields().stream().map(Field::heading).toList());
        });
  }

  @Test
  void whatTheRulesRefuseTheFormRefuses() throws IOException {
    change(
        form("document-request", new FiscalYear(2021)),
        book -> {
          Row row = book.getSheetAt(0).createRow(TableHead.FIRST);
          row.createCell(2).setCellValue(DateUtil.getExcelDate(LocalDate.of(2022, 4, 1)));
          row.createCell(3).setCellValue("教育委員会");
          row.createCell(4).setCellValue("総務部");
          row.createCell(6).setCellValue("県内");
          row.createCell(7).setCellValue("閲覧");
          row.createCell(10).setCellValue(DateUtil.getExcelDate(LocalDate.of(2022, 3, 31)));
          DataValidationEvaluator allowed =
              new DataValidationEvaluator(book, new XSSFFormulaEvaluator(book));
          assertThat(IntStream.of(2, 3, 4, 6, 7, 10))
              .filteredOn(
                  column ->
                      !allowed.isValidCell(
                          new CellReference("公文書開示請求", TableHead.FIRST, column, true, true)))
              .containsExactly(2, 4, 6, 10);
        });
  }

  @Test
  void departmentOfPartOfTheYearIsOfferedWithItsDays() throws IOException {
    Path jobs = Jobs.copyTo(folder.resolve("jobs"));
    Jobs.change(
        jobs.resolve("city/departments.yml"),
        "  - name: 秘書室\n    agency: 市長\n",
        "  - name: 秘書室\n    agency: 市長\n    until: 2021-09-30\n");
    Forms forms = new Forms(Jobs.read(jobs), new FiscalYear(2021), "", Locale.JAPANESE);
    change(
        forms.write(RULEBOOK.kind("nil-return"), folder),
        book -> assertThat(codes(book)).contains("秘書室|市長|令和3年9月30日まで|"));
    Forms next = new Forms(Jobs.read(jobs), new FiscalYear(2022), "", Locale.JAPANESE);
    change(
        next.write(RULEBOOK.kind("nil-return"), folder),
        book -> assertThat(codes(book)).contains("会計室|市長||").noneMatch(c -> c.contains("秘書室")));
  }

  private static List<String> codes(XSSFWorkbook book) {
    List<String> rows = new ArrayList<>();
    for (Row row : book.getSheet("コード表")) {
      StringBuilder text = new StringBuilder();
      row.forEach(cell -> text.append(cell.getStringCellValue()).append('|'));
      rows.add(text.substring(0, text.length() - 1));
    }
    return rows;
  }

  @Test
  void sameRulesGiveTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(form("document-request", new FiscalYear(2021)));
    byte[] second = Files.readAllBytes(form("document-request", new FiscalYear(2021)));
    assertThat(second).isEqualTo(first);
    assertThat(folder)
        .isDirectoryContaining("glob:**.xlsx")
        .isDirectoryNotContaining("glob:**.tmp");
  }
}
