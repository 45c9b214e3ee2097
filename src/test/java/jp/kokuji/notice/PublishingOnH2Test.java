package jp.kokuji.notice;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.kokuji.notice.NoticeLog.People;
import jp.kokuji.run.OnH2;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Besides, what is asked of words and files and looks the same whatever the database. */
@Tag("long")
@OnH2
class PublishingOnH2Test extends PublishingTest {
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
}
