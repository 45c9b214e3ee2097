package jp.kokuji.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kokuji.submission.Line;
import jp.kokuji.submission.LineReader;
import jp.kokuji.submission.LineReaders;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import jp.kokuji.submission.UnreadableSubmission;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkingTest {
  @TempDir private Path folder = Path.of("");

  private static Workbook marked(Workbook workbook, List<Problem> problems) throws IOException {
    new Marking(workbook).mark(problems, "台帳.xlsx");
    return saved(workbook);
  }

  private static Workbook saved(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()));
  }

  private static Cell cell(Workbook workbook, String reference) {
    CellReference place = new CellReference(reference);
    return workbook.getSheet(SampleLedger.SHEET).getRow(place.getRow()).getCell(place.getCol());
  }

  private List<Line> lines(Workbook workbook) throws IOException, UnreadableSubmission {
    Path file = folder.resolve("lines");
    try (var out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    List<Line> lines = new ArrayList<>();
    try (LineReader reader = LineReaders.open(file)) {
      for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get());
      }
    }
    lines.removeIf(line -> line.sheet().equals("エラー一覧"));
    return lines;
  }

  @ParameterizedTest
  @EnumSource
  void marksCellsByColourAndSignAndLeavesTheirValues(WorkbookFormat format) throws Exception {
    List<Line> before = lines(SampleLedger.of(format));
    Workbook copy = marked(SampleLedger.of(format), SampleLedger.problems());

    assertThat(lines(copy)).usingRecursiveComparison().isEqualTo(before);
    assertThat(WorkbookFormat.of(copy)).isEqualTo(format);
    CellStyle word = cell(copy, "C4").getCellStyle();
    assertThat(word.getDataFormatString()).endsWith("\"▲ \"@");
    assertThat(word.getBorderLeft()).isEqualTo(BorderStyle.THICK);
    CellStyle day = cell(copy, "B5").getCellStyle();
    assertThat(day.getDataFormatString()).startsWith("[$-411]\"▲ \"ggge");
    CellStyle blank = cell(copy, "C5").getCellStyle();
    assertThat(blank.getFillPattern()).isEqualTo(FillPatternType.THIN_BACKWARD_DIAG);
    CellStyle number = cell(copy, "A4").getCellStyle();
    assertThat(number.getDataFormatString()).as("typed in as text again").isEqualTo("@");
    assertThat(number.getFillPattern()).isEqualTo(FillPatternType.LEAST_DOTS);
    CellStyle warned = cell(copy, "E4").getCellStyle();
    assertThat(warned.getDataFormatString()).contains("△").doesNotContain("▲");
    assertThat(warned.getFillForegroundColor()).isNotEqualTo(word.getFillForegroundColor());
    assertThat(cell(copy, "F3").getCellStyle().getDataFormatString()).contains("△");
    assertThat(cell(copy, "D3").getCellStyle().getDataFormatString()).isEqualTo("General");
    assertThat(cell(copy, "A6").getCellStyle().getDataFormatString()).contains("▲");
  }

  @ParameterizedTest
  @EnumSource
  void saysInCommentsWhatIsWrongAndKeepsTheDepartments(WorkbookFormat format) throws Exception {
    Workbook copy = marked(SampleLedger.of(format), SampleLedger.problems());
    assertThat(cell(copy, "C4").getCellComment().getString().getString())
        .startsWith(SampleLedger.COMMENT + "\n【確認結果】\n▲ 「一部承認」は使えません。")
        .endsWith("（V-03）");
    assertThat(cell(copy, "C4").getCellComment().getAuthor()).isEqualTo("健康課");
    assertThat(cell(copy, "C5").getCellComment().getString().getString())
        .containsSubsequence("▲ 空欄です", "△ ");
    assertThat(cell(copy, "C5").getCellComment().getAuthor()).isEqualTo("Kokuji");
  }

  @ParameterizedTest
  @EnumSource
  void listsEveryProblemAsTextWithALink(WorkbookFormat format) throws Exception {
    Workbook copy = marked(SampleLedger.of(format), SampleLedger.problems());
    Sheet list = copy.getSheetAt(0);
    assertThat(list.getSheetName()).isEqualTo("エラー一覧");
    assertThat(copy.getActiveSheetIndex()).isZero();
    assertThat(copy.getSheet(SampleLedger.SHEET).isSelected()).isFalse();
    assertThat(list.getLastRowNum()).isEqualTo(ListSheet.HEADINGS + 11);
    Row third = list.getRow(ListSheet.HEADINGS + 4);
    assertThat(third.getCell(0).getHyperlink().getAddress()).isEqualTo("'開示 ''3'!C4");
    assertThat(third.getCell(1).getStringCellValue()).isEqualTo("V-03");
    assertThat(third.getCell(6).getStringCellValue()).isEqualTo("一部承認");
    Cell injected = list.getRow(ListSheet.HEADINGS + 5).getCell(6);
    assertThat(injected.getCellType()).isEqualTo(CellType.STRING);
    assertThat(injected.getCellStyle().getQuotePrefixed()).isTrue();
    assertThat(injected.getStringCellValue()).isEqualTo("=HYPERLINK(\"□ _x0041_\")");
    assertThat(list.getRow(ListSheet.HEADINGS + 11).getCell(0).getHyperlink()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void leavesEverythingElseAsItIs(WorkbookFormat format) throws Exception {
    Workbook copy = marked(SampleLedger.of(format), SampleLedger.problems());
    assertThat(copy.getSheet(SampleLedger.SHEET).getDataValidations()).hasSize(1);
    assertThat(copy.isSheetHidden(copy.getSheetIndex("コード表"))).isTrue();
    assertThat(copy.getAllPictures()).hasSize(1);
  }

  /** As a clerk would: a row is inserted above, one cell corrected, a note written, all saved. */
  @ParameterizedTest
  @EnumSource
  void takesItsMarksBackBeforeMarkingAgain(WorkbookFormat format) throws Exception {
    Workbook copy = marked(SampleLedger.of(format), SampleLedger.problems());
    Sheet sheet = copy.getSheet(SampleLedger.SHEET);
    sheet.shiftRows(4, 5, 1);
    sheet.createRow(4).createCell(0).setCellValue("新しい行");
    SampleLedger.comment(sheet.getRow(4).getCell(0), "見てください");
    cell(copy, "C4").setCellValue("開示");

    Workbook again = marked(saved(copy), List.of(SampleLedger.problems().getFirst()));
    Workbook first = SampleLedger.of(format);
    for (String[] place : new String[][] {{"C4", "C4"}, {"B6", "B5"}, {"C6", "C5"}, {"A7", "A6"}}) {
      assertThat(look(again, place[0])).as(place[0]).isEqualTo(look(first, place[1]));
    }
    assertThat(cell(again, "F3").getCellStyle().getDataFormatString())
        .isEqualTo(cell(copy, "F3").getCellStyle().getDataFormatString());
    assertThat(again.getSheet(SampleLedger.SHEET).getCellComments().values())
        .extracting(comment -> comment.getString().getString().lines().findFirst().orElse(""))
        .containsExactlyInAnyOrder("【確認結果】", SampleLedger.COMMENT, "見てください");
    assertThat(again.getNumberOfSheets()).isEqualTo(3);
    assertThat(again.getSheetAt(0).getLastRowNum()).isEqualTo(ListSheet.HEADINGS + 1);
  }

  private static List<String> look(Workbook workbook, String place) {
    CellStyle style = cell(workbook, place).getCellStyle();
    return List.of(
        style.getDataFormatString().toLowerCase(Locale.ROOT),
        style.getFillPattern().name(),
        style.getFillForegroundColor() + "",
        style.getBorderLeft().name());
  }

  @ParameterizedTest
  @EnumSource
  void keepsALedgerThatWasPastedIntoTheList(WorkbookFormat format) throws Exception {
    Workbook copy = marked(SampleLedger.of(format), SampleLedger.problems());
    copy.getSheetAt(0).getRow(ListSheet.HEADINGS).getCell(0).setCellValue("受付番号");
    Workbook again = marked(saved(copy), List.of(SampleLedger.problems().getFirst()));
    assertThat(again.getSheetAt(0).getSheetName()).isEqualTo("エラー一覧 (2)");
    assertThat(again.getSheet("エラー一覧").getRow(ListSheet.HEADINGS).getCell(0).getStringCellValue())
        .isEqualTo("受付番号");
  }

  @ParameterizedTest
  @EnumSource
  void commentsOnlyTheFirstCellsAndMarksAll(WorkbookFormat format) throws Exception {
    Workbook workbook = SampleLedger.empty(format);
    Sheet sheet = workbook.createSheet(SampleLedger.SHEET);
    sheet.createRow(0).createCell(0).setCellValue("処理結果");
    List<Problem> problems = new ArrayList<>();
    for (int row = 1; row <= Marking.COMMENTS + 1; row++) {
      sheet.createRow(row).createCell(0).setCellValue("x");
      problems.add(
          new Problem(Rule.UNKNOWN_WORD, SampleLedger.SHEET, row + 1, "処理結果", "x", List.of("開示")));
    }
    int styles = workbook.getNumCellStyles();
    Workbook copy = marked(workbook, problems);
    assertThat(copy.getSheet(SampleLedger.SHEET).getCellComments()).hasSize(Marking.COMMENTS);
    assertThat(cell(copy, "A502").getCellStyle()).isEqualTo(cell(copy, "A2").getCellStyle());
    assertThat(copy.getNumCellStyles() - styles).isLessThan(10);
    assertThat(copy.getSheetAt(0).getRow(3).getCell(0).getStringCellValue()).contains("500個");
  }
}
