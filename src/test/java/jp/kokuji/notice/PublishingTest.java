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

/** A year's notice from the first edition to its withdrawal, and all that keeps it from coming. */
abstract class PublishingTest extends JobTest {
  private static final FiscalYear YEAR = FiscalYear.find("R3").orElseThrow();
  private static final LocalDate DATE = LocalDate.of(2022, 6, 15);
  private static final LocalDate WITHDRAWN = LocalDate.of(2022, 7, 1);
  private static final People PEOPLE = new People("clerk", "課長");
  private static final String LEDGER = "R3/総務部/a.csv";

  @BeforeEach
  void loadOneLedger() throws IOException {
    workplace.submit(LEDGER, requests("1", "2"));
    load();
  }

  private Reporting.Result report(boolean finished) {
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
  private Publishing.Result run(NoticeAct act) throws IOException {
    Publishing.Result first = once(act);
    return act instanceof NoticeAct.Publish publish
            && reasons(first).equals(List.of("publish.no-sheet"))
        ? once(with(publish, first.sheet()))
        : first;
  }

  private static NoticeAct with(NoticeAct.Publish act, String sheet) {
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

  private Publishing.Result once(NoticeAct act) throws IOException {
    try {
      return get(Publishing.class)
          .run(rulebook(), new RulebookReader(workplace.jobs()).readPublicRules(rulebook()), act);
    } catch (InvalidRulebook e) {
      throw new AssertionError(e);
    }
  }

  private Publishing.Result publish(String number, String note) throws IOException {
    return run(new NoticeAct.Publish(YEAR, List.of(), note, PEOPLE, number, DATE, true, ""));
  }

  private Publishing.Result withdraw(String note) throws IOException {
    return run(new NoticeAct.Withdraw(YEAR, List.of(), note, PEOPLE, WITHDRAWN));
  }

  private static List<String> reasons(Publishing.Result result) {
    return result.refusals().stream().map(Refusal::reason).toList();
  }

  private Path folder() {
    return workplace.output().resolve("public/R3");
  }

  private String text(String file) throws IOException {
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

  private static String sha256(Path file) {
    try {
      return DigestUtils.sha256Hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void editionIsCorrectedWithdrawnAndPublishedAgain() throws IOException {
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
  void draftsAndMissingReportsAreRefused() throws IOException {
    assertThat(reasons(publish("1", ""))).containsExactly("publish.not-made");
    report(false);
    assertThat(reasons(publish("1", ""))).containsExactly("publish.draft");
    assertThat(folder()).doesNotExist();
    List<String> audit = List.of("my-number-audit");
    assertThat(reasons(run(new NoticeAct.Publish(YEAR, audit, "", PEOPLE, "1", DATE, true, ""))))
        .containsExactly("publish.not-public");
  }

  @Test
  void whatTheOperatorSaysIsChecked() throws IOException {
    report(true);
    LocalDate early = LocalDate.of(2022, 3, 31);
    assertThat(
            reasons(run(new NoticeAct.Publish(YEAR, List.of(), "", PEOPLE, "1", early, true, ""))))
        .containsExactly("publish.too-early");
    LocalDate future = LocalDate.of(2199, 1, 1);
    assertThat(
            reasons(run(new NoticeAct.Publish(YEAR, List.of(), "", PEOPLE, "1", future, true, ""))))
        .containsExactly("publish.future");
    for (String approver : List.of("", "　", "Clerk", "ｃｌｅｒｋ", "c\u200blerk ", "cle rk")) {
      People people = new People("clerk", approver);
      assertThat(
              reasons(run(new NoticeAct.Publish(YEAR, List.of(), "", people, "1", DATE, true, ""))))
          .contains(approver.isBlank() ? "publish.no-approver" : "publish.same-person");
    }
    assertThat(folder()).doesNotExist();
  }

  @Test
  void wordsThatChangedSinceItWasMadeFinalAreRefused() throws IOException {
    report(true);
    change("city/city.yml", "office: 総務部総務課", "office: 総務部文書課");
    assertThat(reasons(publish("1", ""))).contains("publish.other-words");
    assertThat(folder()).doesNotExist();
    report(true);
    assertThat(reasons(publish("1", ""))).isEmpty();
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
  void aTouchedFileIsRefused() throws IOException {
    report(true);
    Path file = workplace.output().resolve("R3/information-disclosure/information-disclosure.html");
    Files.writeString(file, Files.readString(file) + " ");
    assertThat(reasons(publish("1", ""))).containsExactly("publish.changed");
  }

  @Test
  void aTouchedFileWithAManifestMadeAnewIsRefused() throws IOException {
    report(true);
    Path folder = workplace.output().resolve("R3/information-disclosure");
    Path page = folder.resolve("information-disclosure.html");
    String before = sha256(page);
    Files.writeString(page, Files.readString(page).replace("請求", "誓求"));
    Path manifest = folder.resolve("manifest.json");
    String sound = Files.readString(manifest);
    Files.writeString(manifest, sound.replace(before, sha256(page)));
    assertThat(reasons(publish("1", ""))).containsExactly("publish.changed");
    Files.writeString(manifest, sound.replace("試験のため", "市長の指示"));
    assertThat(reasons(publish("1", ""))).contains("publish.changed");
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
  void nothingIsPublishedThatTheSheetDidNotShow() throws IOException {
    report(true);
    NoticeAct.Publish act = new NoticeAct.Publish(YEAR, List.of(), "", PEOPLE, "1", DATE, true, "");
    String code = once(act).sheet();
    assertThat(reasons(once(act))).containsExactly("publish.no-sheet");
    workplace.submit(LEDGER, requests("1", "2", "3"));
    load();
    report(true);
    assertThat(reasons(once(with(act, code)))).containsExactly("publish.other-sheet");
    assertThat(folder()).doesNotExist();
  }

  /** What became of the files after the final version is for the approver to see. */
  @Test
  void theSheetSaysWhatIsAmissWithTheFiles() throws IOException {
    workplace.submit("R3/総務部/gone.csv", requests("3"));
    workplace.submit("R3/総務部/doubt.csv", requests("4", "5（取消）"));
    load();
    report(true);
    NoticeAct act = new NoticeAct.Publish(YEAR, List.of(), "", PEOPLE, "1", DATE, true, "");
    once(act);
    String doubt = "数えていますが、確かめてほしい知らせがあります: R3/総務部/doubt.csv";
    Path sheet = workplace.output().resolve("publication/R3/approval-1.html");
    assertThat(sheet).content().contains(doubt).doesNotContain("入力フォルダーからなくなった");

    Files.delete(workplace.input().resolve("R3/総務部/gone.csv"));
    workplace.submit("R3/総務部/left.ods", "x");
    workplace.submit("R3/総務部/new.csv", requests("6"));
    workplace.submit(LEDGER, requests("1", "2", "7"));
    once(act);
    assertThat(sheet)
        .content()
        .contains(
            doubt,
            "入力フォルダーからなくなったファイルの記録を数えています: R3/総務部/gone.csv",
            "読めない形式か置き場所のファイルがあります: R3/総務部/left.ods",
            "読み込んでいません: R3/総務部/new.csv",
            "読み込んでいません: " + LEDGER);
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
  void aTouchedEditionIsRefused() throws IOException {
    report(true);
    publish("1", "");
    Files.delete(folder().resolve("editions/1/dcat.jsonld"));
    assertThat(reasons(publish("2", "訂正")))
        .containsExactly("publish.edition-changed", "publish.tampered");
    assertThat(reasons(withdraw("誤り")))
        .containsExactly("publish.edition-changed", "publish.tampered");
  }

  @Test
  void aFieldThatIsNotAllowedIsNamed() throws IOException {
    change(
        "publish.yml",
        "kind: training\n    public: [held_month, ",
        "kind: training\n    public: [");
    report(true);
    Publishing.Result result = publish("1", "");
    assertThat(reasons(result)).containsExactly("publish.field");
    assertThat(result.refusals().getFirst().gaps())
        .containsExactly(
            "information-disclosure", "職員研修及び意識啓発の状況", "職員研修", "held_month", "training");
  }

  @Test
  void anAuditIsPublishedOnceTheSectionThatNamesPeopleIsTakenOut() throws IOException {
    workplace.submit("R3/総務課/監査.csv", "監査名,区分,内容\n監査,監査員,告示　花子\n監査,対象課,総務部\n監査,期間,令和4年1月から\n");
    load();
    change("publish.yml", "reports:\n", "reports:\n  - {report: my-number-audit, system: 番号制度}\n");
    report(true);
    NoticeAct act =
        new NoticeAct.Publish(YEAR, List.of("my-number-audit"), "", PEOPLE, "1", DATE, true, "");
    Publishing.Result refused = run(act);
    assertThat(reasons(refused)).isNotEmpty().containsOnly("publish.person-field");
    assertThat(refused.refusals().getFirst().gaps())
        .containsExactly("my-number-audit", "監査員", "監査概要", "content", "auditors");

    Path report = workplace.jobs().resolve("reports/my-number-audit.yml");
    String declared = Files.readString(report);
    Files.writeString(report, declared.replaceFirst("(?s)  auditors:.*?(?=  scope:)", ""));
    change("reports/my-number-audit.yml", "auditors, ", "");
    report(true);
    assertThat(reasons(run(act))).isEmpty();
    assertThat(text("editions/1/my-number-audit.html")).contains("監査の範囲").doesNotContain("花子");
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
  void aPersonFieldsValueBlocksTheRelease() throws IOException {
    workplace.submit("R3/総務課/監査.csv", "監査名,区分,内容\n監査,監査員,告示　花子\n");
    workplace.submit("R3/総務課/研修.csv", "実施年月,対象者,研修内容\nR3.5,全職員,講師 告示花子による研修\n");
    load();
    report(true);
    Publishing.Result result = publish("1", "");
    assertThat(reasons(result)).isNotEmpty().containsOnly("publish.found.PERSON");
    assertThat(result.refusals().toString())
        .contains(".pdf", ".xlsx", ".html")
        .doesNotContain("花子");
    assertThat(folder()).doesNotExist();
    assertThat(get(NoticeLog.class).findReleasing(YEAR)).isEmpty();
  }

  @Test
  void smallCountsAreShownAndNeverAltered() throws IOException {
    report(true);
    Publishing.Result result = publish("1", "");
    assertThat(result.small())
        .extracting(figure -> figure.id() + "=" + figure.value())
        .contains("information-disclosure:requests-by-method:合計:閲覧=2")
        .noneMatch(id -> id.contains("information-provision"));
    assertThat(Files.readString(result.approval()))
        .contains("1ページ　公文書の開示請求の方法別の件数　2件: 合計・請求件数、合計・閲覧\n");
    assertThat(text("editions/1/information-disclosure.csv")).contains("合計,,,閲覧,2,決定,1,");
  }

  @Test
  void nextYearsReportQuotesTheNoticeUnlessALedgerDoes() throws IOException {
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
