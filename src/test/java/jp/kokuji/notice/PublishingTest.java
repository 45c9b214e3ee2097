package jp.kokuji.notice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kokuji.Jobs;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.making.Intent;
import jp.kokuji.making.Reporting;
import jp.kokuji.notice.NoticeLog.People;
import jp.kokuji.release.Verification;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.JobFailed;
import jp.kokuji.run.JobTest;
import jp.kokuji.run.Progress;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A year's notice from the first edition to its withdrawal, and all that keeps it from coming. */
abstract class PublishingTest extends JobTest {
  static final FiscalYear YEAR = FiscalYear.find("R3").orElseThrow();
  static final LocalDate DATE = LocalDate.of(2022, 6, 15);
  private static final LocalDate WITHDRAWN = LocalDate.of(2022, 7, 1);
  static final People PEOPLE = new People("clerk", "課長");
  static final String LEDGER = "R3/総務部/a.csv";

  /** Most need not wait until the longest report is printed. */
  @BeforeEach
  void loadOneLedger() throws IOException {
    Jobs.leaveOut(workplace.jobs(), "personal-information");
    follow(Jobs.read(workplace.jobs()));
    workplace.submit(LEDGER, requests("1", "2"));
    load();
  }

  private void withEveryReport() {
    FileSystemUtils.deleteRecursively(workplace.jobs().toFile());
    follow(Jobs.read(Jobs.copyTo(workplace.jobs())));
  }

  Reporting.Result report(boolean finished) {
    return get(Reporting.class)
        .run(
            rulebook(),
            List.copyOf(rulebook().reports().values()),
            YEAR,
            intent(finished),
            Progress.NONE);
  }

  /** Final whatever the few rows leave open: what is refused is tested elsewhere. */
  private static Intent intent(boolean finished) {
    return finished ? new Intent(true, "試験のため、記録の少ない年度を確定する") : Intent.DRAFT;
  }

  /** The approver sees the sheet first, if there is nothing else to say. */
  Publishing.Result run(NoticeAct act) throws IOException {
    Publishing.Result first = once(act);
    return act instanceof NoticeAct.Publish publish
            && reasons(first).equals(List.of("publish.no-sheet"))
        ? once(with(publish, first.sheet()))
        : first;
  }

  static NoticeAct with(NoticeAct.Publish act, String sheet) {
    return new NoticeAct.Publish(
        act.year(),
        act.reports(),
        act.note(),
        act.people(),
        act.number(),
        act.date(),
        act.leftOut(),
        sheet);
  }

  Publishing.Result once(NoticeAct act) throws IOException {
    try {
      return get(Publishing.class)
          .run(rulebook(), new RulebookReader(workplace.jobs()).readPublicRules(rulebook()), act);
    } catch (InvalidRulebook e) {
      throw new AssertionError(e);
    }
  }

  Publishing.Result publish(String number, String note) throws IOException {
    return run(new NoticeAct.Publish(YEAR, List.of(), note, PEOPLE, number, DATE, true, ""));
  }

  Publishing.Result withdraw(String note) throws IOException {
    return run(new NoticeAct.Withdraw(YEAR, List.of(), note, PEOPLE, WITHDRAWN));
  }

  static List<String> reasons(Publishing.Result result) {
    return result.refusals().stream().map(Refusal::reason).toList();
  }

  Path folder() {
    return workplace.output().resolve("public/R3");
  }

  String text(String file) throws IOException {
    return Files.readString(folder().resolve(file));
  }

  /** Every file below the public folder with its checksum. */
  private Map<String, String> bytes() throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(workplace.output().resolve("public"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(folder().relativize(file).toString(), sha256(file));
      }
    }
    return bytes;
  }

  static String sha256(Path file) {
    try {
      return DigestUtils.sha256Hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void editionIsCorrectedWithdrawnAndPublishedAgain() throws IOException {
    withEveryReport();
    report(true);
    assertThat(reasons(publish("100", ""))).isEmpty();
    assertThat(text("index.html"))
        .contains("告示第100号", "editions/1/information-disclosure.pdf")
        .contains("情報公開の運用状況を、市民に知らせるために公表", "主な数字は、開示請求 2件、", "<figcaption>主な数字");
    assertThat(text("editions/1/codes.csv"))
        .contains("column,列,information-disclosure,取り下げ,取り下げ,台帳では「取下げ」");
    Map<String, String> first = bytes();
    assertThat(publish("100", "").before()).as("nothing to do").isTrue();

    workplace.submit(LEDGER, requests("1", "2", "3"));
    load();
    assertThat(reasons(publish("101", "件数の訂正"))).containsExactly("publish.inputs");
    report(true);
    assertThat(reasons(publish("101", ""))).containsExactly("publish.no-note");
    assertThat(reasons(publish("101", "件数の訂正"))).isEmpty();
    assertThat(text("editions/2/errata.csv"))
        .contains("information-disclosure:requests-by-method:合計:請求件数,")
        .contains(",合計,請求件数,2,3\r\n");
    assertThat(text("editions/2/errata.html")).contains("件数の訂正", "正誤表");
    assertThat(text("index.html"))
        .contains("editions/2/information-disclosure.pdf", "件数の訂正", "主な数字は、開示請求 3件、");

    assertThat(reasons(withdraw(""))).containsExactly("publish.no-note");
    assertThat(reasons(withdraw("集計の誤り"))).isEmpty();
    assertThat(text("index.html"))
        .contains("令和4年7月1日に取り下げました", "理由　集計の誤り", "editions/1/index.html")
        .doesNotContain("editions/2/information-disclosure.pdf", "主な数字は");
    assertThat(reasons(withdraw("もう一度"))).containsExactly("publish.nothing-stands");

    assertThat(reasons(publish("102", "再公表"))).containsExactly("publish.before");
    assertThat(reasons(publishOn("102", WITHDRAWN, "再公表"))).isEmpty();
    assertThat(text("index.html")).contains("editions/3/information-disclosure.pdf");
    assertThat(text("history.json")).contains("\"withdrawnOn\" : \"2022-07-01\"", "集計の誤り");
    first.keySet().removeIf(file -> !file.startsWith("editions"));
    assertThat(first).hasSizeGreaterThan(8);
    assertThat(bytes()).as("the first edition stays citable").containsAllEntriesOf(first);
    assertThat(Verification.below(folder())).hasSize(3).allMatch(Verification::intact);
  }

  /** No notice bears a day before the one on which the last edition was published or taken back. */
  @Test
  void whatHeldOnAnyDayIsReckonedFromAllEditions() throws IOException {
    report(true);
    assertThat(reasons(publishOn("100", DATE, ""))).isEmpty();
    assertThat(heldOn(DATE.plusYears(1))).containsExactly("1");
    workplace.submit(LEDGER, requests("1", "2", "3"));
    load();
    report(true);
    assertThat(reasons(publishOn("101", DATE.plusDays(9), "件数の訂正"))).isEmpty();
    assertThat(reasons(withdraw("集計の誤り"))).isEmpty();
    assertThat(reasons(publishOn("102", WITHDRAWN.minusDays(1), "再公表")))
        .as("taken back on a later day")
        .containsExactly("publish.before");
    assertThat(reasons(publishOn("102", WITHDRAWN, "再公表"))).isEmpty();
    assertThat(heldOn(DATE.minusDays(1))).isEmpty();
    assertThat(heldOn(DATE)).containsExactly("1");
    assertThat(heldOn(DATE.plusDays(8))).containsExactly("1");
    assertThat(heldOn(DATE.plusDays(9))).containsExactly("2");
    assertThat(heldOn(LocalDate.of(2022, 6, 30))).containsExactly("2");
    assertThat(heldOn(LocalDate.of(2022, 7, 1))).containsExactly("3");
    assertThat(reasons(withdraw("もう一度"))).isEmpty();
    assertThat(heldOn(LocalDate.of(2022, 6, 30))).containsExactly("2");
    assertThat(heldOn(LocalDate.of(2022, 7, 1))).as("withdrawn on the day it began").isEmpty();
  }

  private Publishing.Result publishOn(String number, LocalDate date, String note)
      throws IOException {
    List<String> report = List.of("information-disclosure");
    return run(new NoticeAct.Publish(YEAR, report, note, PEOPLE, number, date, true, ""));
  }

  /** The editions that held on the day, as whoever has only the public file reckons it. */
  private List<String> heldOn(LocalDate day) throws IOException {
    return text("../all-editions.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(line -> !day.isBefore(LocalDate.parse(line[4])))
        .filter(line -> line[5].isEmpty() || day.isBefore(LocalDate.parse(line[5])))
        .map(line -> line[2])
        .toList();
  }

  @Test
  void everyFigureSaysHowItStandsAndWhatIsCorrectedIsShownAsPrinted() throws IOException {
    change("kinds/document-request.yml", "name: 公文書開示請求\n", "name: 公文書開示請求\nowner: 総務部\n");
    change(
        "reports/information-disclosure.yml",
        "rows: {each: [year], years: 5}",
        "rows: {each: [year], years: 5, breaks: [{from: R3, note: 数え方を改めました}]}");
    workplace.submit("R3/総務課/該当なし.csv", "届出の種類,実施機関,所管部課\n審査請求,市長,総務部\n");
    load();
    report(false);
    Path figures = workplace.output().resolve("R3/information-disclosure/figures.csv");
    assertThat(Files.readAllLines(figures).stream().skip(1))
        .allMatch(l -> l.endsWith(",provisional"));
    report(true);
    assertThat(figures)
        .content()
        .startsWith("figure,table,row,column,value,unit,status\n")
        .contains(",requests-by-method,合計,請求件数,2,決定,normal\n")
        .contains(",overview,合計,審査請求,0,審査請求,not-applicable\n")
        .contains(",overview,合計,情報提供,0,件,not-collected\n")
        .contains(",令和3（2021）年度,請求件数,2,決定,break\n");
    assertThat(reasons(publish("100", ""))).isEmpty();
    workplace.submit(LEDGER, requests("1", "2", "3"));
    load();
    report(true);
    assertThat(reasons(publish("101", "件数の訂正"))).isEmpty();
    String corrected = "合計,,,請求件数,3,決定,101,2022-06-15,total,revised\r\n";
    assertThat(text("editions/1/information-disclosure.csv")).doesNotContain(",revised");
    assertThat(text("editions/2/information-disclosure.csv"))
        .contains("公文書の開示請求の方法別の件数," + corrected)
        .contains(",not-collected\r\n", ",not-applicable\r\n");
    assertThat(text("../all-figures.csv")).contains(",101,2022-06-15,2,total,revised\r\n");
    assertThat(text("../index.html")).contains("主な数字　久留米市情報公開制度の運用状況<");
    assertThat(text("editions/2/errata.html"))
        .contains("「公文書開示請求」の訂正によるもの", "訂正の理由　件数の訂正")
        .contains("令和3年度に受け付けた公文書の開示請求は、2件でした。")
        .contains("令和3年度に受け付けた公文書の開示請求は、3件でした。");
    assertThat(text("editions/2/errata.csv"))
        .startsWith("\uFEFFfigure_id,report_id,cause,reason,section,page,table_title,row,")
        .contains("合計:請求件数,information-disclosure,公文書開示請求,件数の訂正,1　公文書の開示請求の内訳,1,公文書")
        .doesNotContain("requests-by-year");
    assertThat(workplace.output().resolve("publication/R3/approval-2.txt"))
        .content()
        .contains("前の版から変わる文", "1ページ　公文書の開示請求の方法別の件数（合計・請求件数）　2 → 3");
  }

  @Test
  void whoReleasesAndApprovesStaysInTheDatabase() throws IOException {
    report(true);
    publish("100", "");
    assertThat(
            jdbc()
                .queryForList("select operator || approved_by || state from notice", String.class))
        .containsExactly("clerk課長PUBLISHED");
    for (String file : bytes().keySet()) {
      assertThat(Files.readString(folder().resolve(file), ISO_8859_1))
          .as(file)
          .doesNotContain("clerk", new String("課長".getBytes(UTF_8), ISO_8859_1));
    }
  }

  @Test
  void whatTheDatabaseKeepsIsHeldAgainstTheChainOfActs() throws IOException {
    report(true);
    publish("100", "");
    KnownActs known = get(KnownActs.class);
    assertThat(known.contradictions()).isEmpty();

    String version = "R3 information-disclosure 1";
    jdbc().update("update report_run set content = 'f' where final_version = 1");
    assertThat(known.contradictions()).contains("final " + version);
    assertThat(reasons(publish("101", "訂正のため"))).contains("publish.acts");

    jdbc().update("delete from act_log where act = 'publish'");
    assertThat(known.contradictions()).as("the last act of all").contains("publish R3 1");
  }

  @Test
  void theSameFinalReportsMakeTheSameBytes() throws IOException {
    report(true);
    publish("100", "");
    Map<String, String> once = bytes();
    jdbc().update("delete from notice_report");
    jdbc().update("delete from notice");
    jdbc().update("update batch_job_execution set status = 'FAILED' where status = 'COMPLETED'");
    publish("100", "");
    assertThat(bytes()).isEqualTo(once);
  }

  @Test
  void aNumberBelongsToOneNotice() throws IOException {
    report(true);
    publish("1", "");
    LocalDate other = DATE.plusDays(1);
    assertThat(
            reasons(
                run(new NoticeAct.Publish(YEAR, List.of(), "訂正", PEOPLE, "1", other, true, ""))))
        .containsExactly("publish.number-used");
  }

  @Test
  void whatWasLeftOutNeedsAWordAndIsSaidEverywhere() throws IOException {
    report(true);
    NoticeAct act = new NoticeAct.Publish(YEAR, List.of(), "", PEOPLE, "1", DATE, false, "");
    assertThat(reasons(run(act))).contains("publish.overridden");
    assertThat(reasons(publish("1", ""))).isEmpty();
    String left = "提出も該当なし届もありません";
    for (String file : List.of("index.html", "manifest.json", "information-disclosure.html")) {
      assertThat(text("editions/1/" + file)).as(file).contains(left, "試験のため、記録の少ない");
    }
    Path sheet = workplace.output().resolve("publication/R3/approval-1.html");
    assertThat(sheet)
        .content()
        .contains(left, "決裁", "<td>公文書の開示請求の方法別の件数</td>", "<td>2件: ")
        .contains("確かめてください: 告示の日は、報告書を確定した日")
        .doesNotContain("information-disclosure:");
    try (PDDocument printed = Loader.loadPDF(sheet.resolveSibling("approval-1.pdf").toFile())) {
      String code = Files.readString(sheet.resolveSibling("approval-1.txt")).strip();
      assertThat(new PDFTextStripper().getText(printed).replaceAll("[\\s　]", ""))
          .contains("決裁起案係長課長部長", "表とページ", "ページ表前年度との違い", code.substring(code.length() - 9));
    }
  }

  @Test
  void anActThatWasAlteredIsNamed() throws IOException {
    report(true);
    publish("1", "");
    jdbc().update("update notice set approved_by = '部長'");
    assertThat(reasons(publish("2", "訂正"))).contains("publish.acts");
    jdbc().update("update notice set approved_by = '課長'");
    jdbc().update("update act_log set content = content || ' ' where position = 1");
    assertThat(reasons(publish("2", "訂正"))).contains("publish.acts");
  }

  @Test
  void aNoticeThatWasBrokenOffIsEndedByTheSameCommandOnly() throws IOException {
    report(true);
    jdbc().execute("alter table notice add constraint broken check (state <> 'PUBLISHED')");
    try {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> publish("1", ""))
          .isInstanceOf(JobFailed.class);
    } finally {
      jdbc().execute("alter table notice drop constraint broken");
    }
    assertThat(get(NoticeLog.class).published(YEAR)).isEmpty();
    assertThat(reasons(publish("2", ""))).containsExactly("publish.broken");
    assertThat(reasons(withdraw("誤り"))).contains("publish.broken");
    assertThat(reasons(publish("1", ""))).isEmpty();
    assertThat(get(NoticeLog.class).published(YEAR)).hasSize(1);
  }

  @Test
  void nextYearsReportQuotesTheNoticeUnlessALedgerDoes() throws IOException {
    withEveryReport();
    Path page = workplace.output().resolve("R4/personal-information/personal-information.html");
    FiscalYear next = YEAR.next();
    workplace.submit(
        LEDGER.replace("a.csv", "b.csv"), "届出番号,届出日,登録区分,業務の名称,実施機関,所管部課\n1,R3.5.1,開始,業務,市長,総務部\n");
    workplace.submit("R4/総務部/a.csv", "届出番号,届出日,登録区分,業務の名称,実施機関,所管部課\n1,R4.5.1,開始,業務,市長,総務部\n");
    load();
    report(true);
    assertThat(reasons(publish("1", ""))).isEmpty();
    report(next);
    assertThat(Files.readString(page)).contains("令和４年６月１５日に公表しました（久留米市告示第１号）");

    workplace.submit("R4/総務課/公表.csv", "対象年度,制度,告示日,告示番号\nR3,個人情報保護,R4.6.20,77\n");
    load();
    report(next);
    assertThat(Files.readString(page)).contains("告示第７７号").doesNotContain("告示第１号");
    assertThat(workplace.output().resolve("R4/personal-information/manifest.json"))
        .content()
        .contains("personal-information:publication:own-notice")
        .contains("令和3年度 個人情報保護、台帳は令和4年6月20日・第77号、公表の記録は令和4年6月15日・第1号");

    workplace.submit("R4/総務課/公表.csv", "対象年度,制度,告示日,告示番号\nR3,個人情報保護,R4.6.15,第１号\n");
    load();
    report(next);
    assertThat(workplace.output().resolve("R4/personal-information/manifest.json"))
        .content()
        .doesNotContain("公表の記録は");
  }

  private void report(FiscalYear year) {
    List<jp.kokuji.rulebook.ReportDefinition> all = List.copyOf(rulebook().reports().values());
    get(Reporting.class).run(rulebook(), all, year, Intent.DRAFT, Progress.NONE);
  }

  @Test
  void aDraftNeverReplacesAFinalVersion() throws IOException {
    report(true);
    Path released = workplace.output().resolve("R3/information-disclosure");
    String manifest = Files.readString(released.resolve("manifest.json"));
    report(true);
    assertThat(Files.readString(released.resolve("manifest.json"))).isEqualTo(manifest);
    workplace.submit(LEDGER, requests("1", "2", "3"));
    load();
    report(false);
    assertThat(Files.readString(released.resolve("manifest.json"))).isEqualTo(manifest);
    Path draft = workplace.output().resolve("R3/draft/information-disclosure");
    assertThat(draft.resolve("figures.csv")).content().contains("合計,請求件数,3,");
    report(true);
    assertThat(draft).doesNotExist();
    assertThat(released.resolve("manifest.json"))
        .content()
        .contains(
            "\"version\" : 2", "requests-by-method:合計:請求件数\"", "\"before\" : 2", "\"after\" : 3");
  }
}
