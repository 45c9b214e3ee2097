package jp.kokuji.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kokuji.CommandLines;
import jp.kokuji.Jobs;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.UnreadableSubmission;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed for a city's own ledger is pasted, and then the ledger is read. */
@Tag("long")
class AdoptionTest {
  @TempDir private Path folder;

  private List<String> propose(Path file) throws IOException, UnreadableSubmission {
    return propose(file, Jobs.rulebook().kinds().values());
  }

  private List<String> propose(Path file, Collection<RecordKind> kinds)
      throws IOException, UnreadableSubmission {
    Path jobs = Jobs.copyTo(folder.resolve("jobs"));
    return new Adoption(Jobs.rulebook().city(), kinds, jobs, LocalDate.of(2025, 6, 1))
        .propose(file);
  }

  /** Puts the proposed fields in the place of those of the same names, as a person would. */
  private void paste(String kind, List<String> proposal) throws IOException {
    Path file = folder.resolve("jobs/kinds/" + kind + ".yml");
    Map<String, String> fields =
        Blocks.of(proposal.getLast() + "\n").of(block -> block.of("fields")).stream()
            .collect(Collectors.toMap(Blocks.Block::name, Blocks.Block::text));
    String pasted =
        Blocks.of(Files.readString(file)).blocks().stream()
            .map(block -> fields.getOrDefault(block.name(), block.text()))
            .collect(Collectors.joining());
    Files.writeString(file, pasted);
  }

  private String judged(Path file, int status) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    String[] line = {
      "check",
      file.toString(),
      "--year",
      "R7",
      "--submitter",
      "総務部",
      "--jobs",
      folder.resolve("jobs").toString(),
      "--data",
      folder.resolve("data").toString()
    };
    int ended = CommandLines.of(out, out).execute(line);
    assertThat(ended).as(said.toString()).isEqualTo(status);
    return said.toString();
  }

  @Test
  void headingsAndWordsOfAnotherCityAreReadOncePasted() throws Exception {
    Path file = folder.resolve("公開請求処理簿.csv");
    Files.writeString(
        file,
        """
        令和7年度 公文書公開請求処理簿,,,,,,,,
        請求番号,受理年月日,機関名,主管課,請求人の別,公開の方法,決定の別,決定の日,該当条項号,備考
        1,R7.4.10,市長,総務部,市民,縦覧,公開,R7.4.20,,
        2,R7.5.12,市長,総務部,市外法人,コピー,部分公開,R7.5.20,第1号,
        3,R7.6.2,教育委員会,教育部,市内法人,縦覧,非公開,R7.6.9,第2号,急ぎ
        """,
        Charset.forName("windows-31j"));
    List<String> proposal = propose(file);
    assertThat(String.join("\n", proposal))
        .contains("公文書開示請求", "主管課", "公開: 開示", "市民: 市内", "置き場所のない列: 「備考」");
    judged(file, 1);
    paste("document-request", proposal);
    assertThat(judged(file, 0)).contains("受け入れた行 3、保留した行 0");
  }

  @Test
  void headingsOnTwoLinesWithMergedCellsAreReadOncePasted() throws Exception {
    Path file = folder.resolve("処理簿.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("R7");
      row(sheet, 0, "整理番号", "受理年月日", "機関", "", "請求人の別", "公開の方法", "処分", "", "該当条項号");
      row(sheet, 1, "", "", "機関名", "主管課", "", "", "決定内容", "決定年月日", "");
      for (int column : new int[] {0, 1, 4, 5, 8}) {
        sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
      }
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 6, 7));
      row(sheet, 2, "1", "R7.4.10", "市長", "総務部", "市民", "縦覧", "公開", "R7.4.20", "");
      row(sheet, 3, "2", "R7.5.12", "市長", "秘書室", "市外在住", "コピー", "一部公開", "R7.5.20", "第1号");
      workbook.write(out);
    }
    List<String> proposal = propose(file);
    paste("document-request", proposal);
    assertThat(judged(file, 0)).as(String.join("\n", proposal)).contains("受け入れた行 2、保留した行 0");
  }

  /**
   * Its name tells the kind where the columns are like another's; nothing is guessed of a doubt.
   */
  @Test
  void theTitleTellsTheKindAndBlanksAreCounted() throws Exception {
    Path file = folder.resolve("公文書公開請求処理台帳.csv");
    Files.writeString(
        file,
        """
        番号,請求年月日,申請者区分,件名,処分庁,担当,決定結果,決定通知日,非公開理由（第７条各号）,交付方法
        1,R7.4.10,市内に住所を有する者,設計書,市長,総務部,公開,R7.4.20,,写し
        2,R7.5.12,市外の者,議事録,市長,総務部,一部非公開,R7.5.20,第1号,写し
        3,R7.6.2,市外の者,契約書,市長,総務部,取下げ,,,
        4,R7.6.3,市外の者,契約書,市長,総務部,非公開（不存在）,R7.6.9,,
        """);
    List<String> proposal = propose(file);
    assertThat(String.join("\n", proposal))
        .contains("公文書開示請求", "市内に住所を有する者: 市内", "空欄のある列: 「開示方法」")
        .contains("「処理結果」の「非公開（不存在）」。どの語のことか、spellings に書いてください（開示・不開示")
        .contains("{\"name\":\"column_4\",\"heading\":\"件名\",\"type\":\"text\"}");
    paste("document-request", proposal);
    assertThat(judged(file, 1)).contains("受け入れた行 3、保留した行 1");
  }

  /** Every row of a wide sheet is tried as its headings for every kind. */
  @Test
  void aWideSheetIsAnsweredSoon() throws IOException {
    Path file = folder.resolve("広い表.csv");
    String row = String.join(",", Collections.nCopies(60, "所管 第１号 の日"));
    Files.writeString(file, String.join("\n", Collections.nCopies(300, row)));
    assertThat(assertTimeout(Duration.ofSeconds(30), () -> propose(file))).isNotEmpty();
  }

  @Test
  void aFieldThatTheLedgerLacksMayBeMissing() throws Exception {
    Path file = folder.resolve("簿.csv");
    Files.writeString(file, "受付番号,受付日,実施機関,所管部課,処理結果,決定日\n1,R7.4.10,市長,総務部,開示,R7.4.20\n");
    List<String> proposal = propose(file, List.of(Jobs.rulebook().kind("document-request")));
    assertThat(String.join("\n", proposal)).contains("見つからない項目: 「請求者区分」");
    paste("document-request", proposal);
    assertThat(judged(file, 0)).contains("受け入れた行 1、保留した行 0");
  }

  @Test
  void whatCannotBePlacedIsSaid() throws Exception {
    Path file = folder.resolve("簿.csv");
    Files.writeString(
        file,
        """
        受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,決定日
        1,R7.4.10,市長,宇宙開発課,市内,閲覧,差戻し,R7.4.20
        """);
    assertThat(String.join("\n", propose(file))).contains("「処理結果」の「差戻し」", "「所管部課」の「宇宙開発課」");
  }

  @Test
  void aTableLikeNoLedgerBecomesAKind() throws Exception {
    Path file = folder.resolve("点検.csv");
    Files.writeString(
        file,
        """
        通し番,点検した日,担当,設備の分野,延べ人数
        1,R7.4.10,総務部,窓口,2
        2,R7.5.12,環境部,電話,1
        3,R7.6.2,総務部,窓口,4
        4,R7.6.9,環境部,電話,3
        """);
    List<String> proposal = propose(file);
    assertThat(proposal.getFirst()).contains("似た台帳がありません");
    Files.writeString(folder.resolve("jobs/kinds/own-ledger.yml"), proposal.getLast() + "\n");
    assertThat(Jobs.read(folder.resolve("jobs")).kind("own-ledger").fields()).hasSize(5);
    assertThat(judged(file, 0)).contains("受け入れた行 4、保留した行 0");
  }

  @Test
  void aHeadingThatStandsTwiceIsSaidAndAPhoneIsNoDay() throws Exception {
    Path file = folder.resolve("点検.csv");
    Files.writeString(
        file,
        """
        通し番,点検した日,連絡先,分野,分野
        1,R7.4.10,0942-30-9000,窓口,甲
        2,R7.5.12,03-1234-5678,電話,乙
        3,R7.6.2,0942-30-9001,窓口,丙
        4,R7.6.9,0942-30-9002,電話,丁
        """);
    List<String> proposal = propose(file);
    assertThat(proposal).anyMatch(line -> line.contains("「分野」がもう一つあります"));
    assertThat(proposal.getLast()).containsOnlyOnce("type: day");
  }

  /** Cells with several words, also ①③, make categories; a name with a dot in it stays one. */
  @Test
  void cellsWithSeveralWordsBecomeCategories() throws Exception {
    Path file = folder.resolve("点検.csv");
    Files.writeString(
        file,
        """
        通し番,点検した日,担当,形式,理由,係
        1,R7.4.10,総務部,"紙、電子",①③,企画・調整係
        2,R7.5.12,環境部,電子,③,企画・調整係
        3,R7.6.2,総務部,紙・録音,①,庶務係
        4,R7.6.9,環境部,紙,②③,庶務係
        """);
    List<String> proposal = propose(file);
    assertThat(proposal.getLast())
        .containsPattern("type: categories\\s+values:\\s+- 紙\\s+- 録音\\s+- 電子")
        .containsPattern("type: categories\\s+values:\\s+- \"?①\"?\\s+- \"?②\"?\\s+- \"?③")
        .containsPattern("type: vocabulary\\s+values:\\s+- 企画・調整係\\s+- 庶務係");
    Files.writeString(folder.resolve("jobs/kinds/own-ledger.yml"), proposal.getLast() + "\n");
    assertThat(judged(file, 0)).contains("受け入れた行 4、保留した行 0");
  }

  @Test
  void aVocabularyIsNotMadeCategoriesUnasked() throws Exception {
    Path file = folder.resolve("台帳.csv");
    Files.writeString(
        file,
        """
        受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,決定日
        1,R7.4.10,市長,総務部,"市内、市外",閲覧,開示,R7.4.20
        """);
    assertThat(String.join("\n", propose(file))).contains("「市内、市外」", "type: categories");
  }

  private static void row(XSSFSheet sheet, int at, String... values) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < values.length; column++) {
      row.createCell(column).setCellValue(values[column]);
    }
  }
}
