package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The invented years R4 to R7, from their ledgers to the reports under both laws. What is expected
 * is counted here, from the bytes of the files, without anything of the program.
 */
@Tag("long")
class InventedYearsTest {
  private static final Path INPUT = Path.of("input");
  private static final Predicate<CSVRecord> OF_THE_ACT = row -> !row.get("実施機関").equals("議会");

  @TempDir static Path folder;
  private static Run run;

  @BeforeAll
  static void makeAllReports() throws IOException {
    run = Run.ofProject(folder);
    for (String year : List.of("R4", "R5", "R6", "R7")) {
      run.expecting(0, "year-end", year);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"R5", "R6", "R7"})
  void requestsUnderTheActAreCounted(String year) throws IOException {
    List<CSVRecord> requests = rows(year, "自己情報開示等請求", OF_THE_ACT);
    Map<List<String>, BigDecimal> figures = run.figures(year, "personal-information");
    assertThat(requests).isNotEmpty();
    for (CSVRecord row : requests) {
      String type = row.get("請求区分");
      expect(figures, "act-outcomes", type, row.get("処理結果"), requests, "請求区分", "処理結果");
      expect(figures, "act-requests-by-type", type, row.get("請求者"), requests, "請求区分", "請求者");
    }
    assertThat(figures)
        .containsEntry(List.of("act-requests", "合計", "請求件数"), BigDecimal.valueOf(requests.size()))
        .containsEntry(List.of("act-terms", "合計", "手数料"), sum(requests, "手数料"))
        .containsEntry(
            List.of("assembly-requests", "合計", "請求件数"),
            BigDecimal.valueOf(rows(year, "自己情報開示等請求", OF_THE_ACT.negate()).size()));
    List<CSVRecord> stops = where(requests, "請求区分", "利用停止");
    for (CSVRecord row : stops) {
      expect(figures, "stop-grounds", row.get("利用停止の理由"), "件数", stops, "利用停止の理由", "");
    }
    assertThat(figures.keySet()).noneMatch(figure -> figure.contains("承諾"));
  }

  /** From the two dates of each request: 30 days, and 30 more where extended. */
  @ParameterizedTest
  @ValueSource(strings = {"R5", "R6", "R7"})
  void daysAndTermsAreCountedFromDates(String year) throws IOException {
    Map<List<String>, BigDecimal> figures = run.figures(year, "personal-information");
    List<CSVRecord> requests = rows(year, "自己情報開示等請求", OF_THE_ACT);
    long kept = 0;
    long late = 0;
    List<Long> days = new ArrayList<>();
    for (CSVRecord row : requests) {
      if (!row.get("決定日").isEmpty()) {
        long taken =
            LocalDate.parse(row.get("決定日")).toEpochDay()
                - LocalDate.parse(row.get("受付日")).toEpochDay();
        days.add(taken);
        if (!row.get("期限の扱い").startsWith("特例")) {
          long term = row.get("期限の扱い").isEmpty() ? 30 : 60;
          kept += taken <= term ? 1 : 0;
          late += taken > term ? 1 : 0;
        }
      }
    }
    Collections.sort(days);
    int half = days.size() / 2;
    double median =
        days.size() % 2 == 1 ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2.0;
    double mean = days.stream().mapToLong(Long::longValue).average().orElseThrow();
    assertThat(figures)
        .containsEntry(List.of("act-days", "合計", "期限内"), BigDecimal.valueOf(kept))
        .containsEntry(List.of("act-days", "合計", "期限後"), BigDecimal.valueOf(late))
        .containsEntry(List.of("act-days", "合計", "最長"), BigDecimal.valueOf(days.getLast()))
        .containsEntry(List.of("act-days", "合計", "中央値"), BigDecimal.valueOf(median).setScale(1))
        .containsEntry(
            List.of("act-days", "合計", "平均"),
            BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP))
        .containsEntry(
            List.of("act-bands", "合計", "15～30日"),
            BigDecimal.valueOf(days.stream().filter(d -> d > 14 && d <= 30).count()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R5", "R6", "R7"})
  void leaksAndFilesAreCountedWithTheirPersons(String year) throws IOException {
    Map<List<String>, BigDecimal> figures = run.figures(year, "personal-information");
    List<CSVRecord> leaks = rows(year, "漏えい等報告", row -> true);
    for (CSVRecord row : leaks) {
      expect(figures, "leaks", row.get("事態の区分"), "報告", leaks, "事態の区分", "");
    }
    List<CSVRecord> files = rows(year, "個人情報ファイル簿", row -> true);
    for (CSVRecord row : files) {
      expect(figures, "file-register", row.get("実施機関"), row.get("掲載区分"), files, "実施機関", "掲載区分");
    }
    assertThat(figures)
        .containsEntry(List.of("leaks", "合計", "本人の数"), sum(leaks, "本人の数"))
        .containsEntry(
            List.of("file-register", "合計", "作成したファイルの本人の数"),
            sum(where(files, "掲載区分", "作成"), "本人の数"));
  }

  /** Appeals and complaints run on into the next year; each stands in the ledger of both. */
  @ParameterizedTest
  @ValueSource(strings = {"R5", "R6", "R7"})
  void whatIsNotFinishedIsCarriedOver(String year) throws IOException {
    Map<List<String>, BigDecimal> open = run.figures(year, "information-disclosure");
    List<CSVRecord> appeals = where(rows(year, "審査請求", row -> true), "制度", "情報公開");
    long carried = before(year, appeals, "審査請求日");
    assertThat(carried).isEqualTo(year.equals("R5") ? 0 : 1);
    for (Map.Entry<String, Long> figure :
        Map.of(
                "前年度からの繰越", carried,
                "審査請求", appeals.size() - carried,
                "計", (long) appeals.size(),
                "棄却", (long) where(appeals, "結果", "棄却").size(),
                "翌年度への繰越", (long) where(appeals, "結果", "").size())
            .entrySet()) {
      assertThat(open)
          .containsEntry(
              List.of("appeals-in-hand", "合計", figure.getKey()),
              BigDecimal.valueOf(figure.getValue()));
    }
    assertThat(open)
        .containsEntry(
            List.of("appeals", "合計", "件数"), BigDecimal.valueOf(appeals.size() - carried));
    Map<List<String>, BigDecimal> personal = run.figures(year, "personal-information");
    List<CSVRecord> complaints = rows(year, "苦情", row -> true);
    for (CSVRecord row : complaints) {
      String outcome = row.get("処理結果");
      List<CSVRecord> alike = where(where(complaints, "苦情の内容", row.get("苦情の内容")), "処理結果", outcome);
      assertThat(personal)
          .containsEntry(
              List.of("complaints", row.get("苦情の内容"), outcome.isEmpty() ? "処理中" : outcome),
              BigDecimal.valueOf(alike.size()));
    }
    assertThat(personal)
        .containsEntry(
            List.of("complaints", "合計", "前年度からの繰越"),
            BigDecimal.valueOf(before(year, complaints, "受付日")));
  }

  private static long before(String year, List<CSVRecord> records, String day) {
    String begin = 2018 + Integer.parseInt(year.substring(1)) + "-04-01";
    return records.stream().filter(row -> row.get(day).compareTo(begin) < 0).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R5", "R6", "R7"})
  void requestersSubjectsDocumentsAndFeesAreCounted(String year) throws IOException {
    Map<List<String>, BigDecimal> figures = run.figures(year, "information-disclosure");
    List<CSVRecord> requests = rows(year, "公文書開示請求", row -> true);
    for (CSVRecord row : requests) {
      String kind = row.get("請求者の種類").replace("法人", "法人その他の団体").replace("報道", "報道機関");
      long offers =
          requests.stream()
              .filter(other -> other.get("請求者の種類").equals(row.get("請求者の種類")))
              .filter(other -> other.get("請求・申出の別").equals("申出"))
              .count();
      assertThat(figures)
          .containsEntry(List.of("requesters", kind, "申出"), BigDecimal.valueOf(offers));
      String subject = row.get("文書の分野");
      expect(
          figures,
          "subjects",
          subject.isEmpty() ? "記載なし" : subject,
          "件数",
          where(requests, "文書の分野", subject).size());
      List<CSVRecord> alike = where(requests, "開示方法", row.get("開示方法"));
      assertThat(figures)
          .containsEntry(List.of("documents-and-copies", row.get("開示方法"), "文書"), sum(alike, "文書数"))
          .containsEntry(
              List.of("documents-and-copies", row.get("開示方法"), "写し"), sum(alike, "写しの枚数"))
          .containsEntry(List.of("documents-and-copies", row.get("開示方法"), "費用"), sum(alike, "費用"));
    }
    List<CSVRecord> bodies = rows(year, "出資法人の情報公開", row -> true);
    assertThat(figures)
        .containsEntry(List.of("affiliates", "合計", "法人"), BigDecimal.valueOf(bodies.size()))
        .containsEntry(List.of("affiliates", "合計", "申出"), sum(bodies, "申出"))
        .containsEntry(List.of("affiliates", "合計", "不開示"), sum(bodies, "不開示"));
  }

  private static void expect(
      Map<List<String>, BigDecimal> figures, String table, String row, String column, long count) {
    assertThat(figures).containsEntry(List.of(table, row, column), BigDecimal.valueOf(count));
  }

  @Test
  void lettersBelowAClauseAndMyNumbersAreTold() throws IOException {
    assertThat(printed("R5")).contains("第7号ロ", "事務又は事業に関する情報（公共の安全等）");
    assertThat(printed("R6") + printed("R7")).contains("第2号・第7号イ・第7号ハ該当");
    for (String year : List.of("R5", "R6", "R7")) {
      Map<List<String>, BigDecimal> figures = run.figures(year, "personal-information");
      List<CSVRecord> requests = rows(year, "自己情報開示等請求", OF_THE_ACT);
      List<CSVRecord> leaks = rows(year, "漏えい等報告", row -> true);
      expect(figures, "act-my-number", "合計", "含む", where(requests, "特定個人情報", "含む").size());
      expect(figures, "leaks", "合計", "特定個人情報を含むもの", where(leaks, "特定個人情報", "含む").size());
      long letters =
          requests.stream()
              .filter(row -> row.get("処理結果").equals("部分開示"))
              .filter(row -> row.get("該当号").equals("第7号ロ"))
              .count();
      BigDecimal counted =
          figures.entrySet().stream()
              .filter(figure -> figure.getKey().getFirst().equals("act-partial-by-clause"))
              .filter(figure -> figure.getKey().get(1).endsWith("/7ロ"))
              .map(Map.Entry::getValue)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(counted).isEqualTo(BigDecimal.valueOf(letters));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"R5", "R6", "R7"})
  void consultationsAreCountedFromTheirRegister(String year) throws IOException {
    Map<List<String>, BigDecimal> figures = run.figures(year, "personal-information");
    List<CSVRecord> register = rows(year, "諮問・答申", row -> true);
    String begin = 2018 + Integer.parseInt(year.substring(1)) + "-04-01";
    long earlier = register.stream().filter(row -> row.get("諮問日").compareTo(begin) < 0).count();
    long open = where(register, "答申", "").size();
    long withdrawn = where(register, "答申", "取下げ").size();
    expect(figures, "計", register.size());
    expect(figures, "前年度からの繰越", earlier);
    expect(figures, "翌年度への繰越", open);
    expect(figures, "答申", register.size() - open - withdrawn);
    for (CSVRecord row : register) {
      if (!row.get("答申").isEmpty() && !row.get("答申").equals("取下げ")) {
        expect(figures, "answers", row.get("答申"), "答申", register, "答申", "");
      }
    }
  }

  private static void expect(Map<List<String>, BigDecimal> figures, String column, long expected) {
    assertThat(figures)
        .containsEntry(List.of("consultations", "合計", column), BigDecimal.valueOf(expected));
  }

  @Test
  void inventoryBehindAMatterIsAddedUp() throws IOException {
    List<CSVRecord> files = rows("R7", "諮問した個人情報の目録", row -> true);
    List<CSVRecord> map = where(files, "諮問番号", "7-1");
    assertThat(map).hasSize(21);
    assertThat(sum(map, "登録件数")).isEqualTo("56463");
    Map<List<String>, BigDecimal> figures = run.figures("R7", "personal-information");
    long items = files.stream().mapToLong(file -> file.get("登録内容").split("、").length).sum();
    assertThat(figures)
        .containsEntry(List.of("consulted-files", "合計", "ファイル"), BigDecimal.valueOf(files.size()))
        .containsEntry(List.of("consulted-files", "合計", "登録件数"), sum(files, "登録件数"))
        .containsEntry(List.of("consulted-files", "合計", "項目の数"), BigDecimal.valueOf(items));
  }

  @Test
  void sessionOnSeveralDaysTellsEachItemOnceWithItsConclusion() throws IOException {
    assertThat(printed("R7"))
        .contains("（2回に分けて開催）", "（(2)に付帯意見）", "(1)は不承認、(2)は継続")
        .containsOnlyOnce("(1)水道の使用量を遠くから読むこと");
    assertThat(printed("R4")).doesNotContain("答申の一覧");
  }

  @Test
  void agendaAndConsultationSheetAreWrittenForEach() throws IOException {
    run.expecting(0, "document", "R7");
    Path documents = run.folder().resolve("output/documents/R7");
    Path agenda = documents.resolve("agenda/情報公開・個人情報保護審議会-1.pdf");
    assertThat(PrintedText.of(agenda).replaceAll("\\s", ""))
        .contains("会議次第", "令和7年5月20日、令和7年5月27日", "庁内の地図の計算機", "子ども未来部")
        .doesNotContain("窓口の予約");
    assertThat(PrintedText.of(documents.resolve("consultation-sheet/7-1.pdf")))
        .contains("諮問書（諮問番号", "目録にあるファイルは21、登録件数は合わせて56,463件です。")
        .doesNotContain("産前産後の支援");
    assertThat(documents.resolve("consultation-sheet/7-1.html"))
        .content()
        .contains("56,463", "水門の台帳", "移し終えた記録は、受託者の手元に残さないこと。")
        .doesNotContain("<script", "学級の記録", "」は、によります。");
    try (Stream<Path> sheets = Files.list(documents.resolve("consultation-sheet"))) {
      assertThat(sheets).hasSize(2 * rows("R7", "諮問・答申", row -> true).size());
    }
    run.expecting(0, "document", "R7", "agenda", "--of", "2").expecting(2, "document", "R7", "会");
    run.expecting(1, "document", "R7", "agenda", "--of", "9");
  }

  @Test
  void lastYearOfTheOrdinanceKeepsItsWords() throws IOException {
    List<CSVRecord> requests = rows("R4", "自己情報開示等請求", row -> true);
    Map<List<String>, BigDecimal> figures = run.figures("R4", "personal-information");
    for (CSVRecord row : requests) {
      String type = row.get("請求区分");
      expect(figures, "requests-by-type", type, row.get("処理結果"), requests, "請求区分", "処理結果");
    }
    assertThat(figures.keySet())
        .noneMatch(figure -> figure.getFirst().startsWith("act-"))
        .noneMatch(figure -> figure.contains("部分開示") || figure.contains("利用停止"));
    assertThat(printed("R4")).contains("令和４年度久留米市個人情報保護条例の運用状況", "第14条の2第1項");
  }

  @Test
  void requestOfMarchIsToldByTheYearThatDecidedIt() throws IOException {
    assertThat(printed("R5"))
        .contains("令和5年度久留米市個人情報の保護に関する法律の施行状況", "第78条第1項")
        .contains("R5.3.20に受け付けた開示請求", "一部承諾と決定しました")
        .doesNotContain("条例第９条第３項第３号");
    assertThat(printed("R6")).doesNotContain("一部承諾");
  }

  private static String printed(String year) throws IOException {
    return PrintedText.of(run.output(year, "personal-information", "personal-information.pdf"))
        .replaceAll("\\s", "");
  }

  /** The figure is the number of rows that have these values under these headings. */
  private static void expect(
      Map<List<String>, BigDecimal> figures,
      String table,
      String row,
      String column,
      List<CSVRecord> records,
      String rowHeading,
      String columnHeading) {
    long count =
        records.stream()
            .filter(record -> record.get(rowHeading).equals(row))
            .filter(r -> columnHeading.isEmpty() || r.get(columnHeading).equals(column))
            .count();
    assertThat(figures)
        .as("%s %s %s", table, row, column)
        .containsEntry(List.of(table, row, column), BigDecimal.valueOf(count));
  }

  private static List<CSVRecord> where(List<CSVRecord> rows, String heading, String value) {
    return rows.stream().filter(row -> row.get(heading).equals(value)).toList();
  }

  private static BigDecimal sum(List<CSVRecord> rows, String heading) {
    return rows.stream()
        .map(row -> row.get(heading))
        .filter(Predicate.not(String::isEmpty))
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<CSVRecord> rows(String year, String ledger, Predicate<CSVRecord> which)
      throws IOException {
    try (Stream<Path> files = Files.walk(INPUT.resolve(year))) {
      return files
          .filter(file -> file.endsWith(ledger + ".csv"))
          .map(uncheck(InventedYearsTest::rows))
          .flatMap(List::stream)
          .filter(which)
          .collect(Collectors.toList());
    }
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser parser =
        CSVFormat.DEFAULT.builder().setHeader().get().parse(Files.newBufferedReader(file, UTF_8))) {
      return parser.getRecords();
    }
  }

  private interface Reading<T> {
    T of(Path file) throws IOException;
  }

  private static <T> Function<Path, T> uncheck(Reading<T> reading) {
    return file -> {
      try {
        return reading.of(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
