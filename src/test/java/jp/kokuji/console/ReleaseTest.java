package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.record.ActLog;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ReleaseTest {
  private static final Person CLERK = new Person("担当 一郎", Role.CLERK, "");
  private static final Pattern CODE = Pattern.compile("name=\"code\" value=\"([0-9A-F-]{9})\"");

  private final ServedPages pages = ServedPages.fresh();

  private String ask(MockHttpServletRequestBuilder request, Person person) throws Exception {
    MockHttpServletResponse response =
        pages
            .mvc()
            .perform(
                request.param("year", "R5").with(authentication(person.signedIn())).with(csrf()))
            .andReturn()
            .getResponse();
    response.setCharacterEncoding("UTF-8");
    return response.getStatus() == 200
        ? response.getContentAsString()
        : String.valueOf(response.getStatus());
  }

  private String approve(String name, String code) throws Exception {
    return ask(post("/release/approve").param("code", code), new Person(name, Role.APPROVER, ""));
  }

  private static MockHttpServletRequestBuilder request() {
    return post("/release/request")
        .param("number", "100")
        .param("date", "2024-06-15")
        .param("leftOut", "true");
  }

  /** What would be published is what a command takes as well, and no words of its line are said. */
  private void onlyANumberIsTaken() throws Exception {
    for (String number : List.of("abc", "", "1".repeat(300))) {
      assertThat(ask(request("number", number), CLERK)).contains("告示番号を読めません");
    }
    assertThat(ask(request("number", "久留米市告示第１００号").param("preview", "true"), CLERK))
        .contains("第100号");
    assertThat(ask(request("date", "0001-01-01"), CLERK)).contains("0001-01-01");
    assertThat(ask(request("date", "9999-01-01"), CLERK)).contains("今日より後です").doesNotContain("--");
    assertThat(ask(request().param("note", "長".repeat(2001)), CLERK)).contains("理由が長すぎます");
    assertThat(ask(get("/release"), CLERK)).doesNotContain("承認を待っているもの");
  }

  private static MockHttpServletRequestBuilder request(String field, String value) {
    return post("/release/request")
        .param("leftOut", "true")
        .param("number", field.equals("number") ? value : "100")
        .param("date", field.equals("date") ? value : "2024-06-15");
  }

  private void whereAPasskeyIsDemandedNoCommandReleases(String code) {
    System.setProperty("kokuji.pages.passkey", "required");
    try {
      for (String line :
          List.of(
              "publish R5 --notice-number 100 --notice-date 2024-06-15 --sheet " + code,
              "publish R5 --withdraw --note 理由",
              "report R5 --final")) {
        StringWriter out = new StringWriter();
        assertThat(HandOver.of(pages.command(line.split(" "))).run(out, out)).hasValue(2);
        assertThat(out.toString()).contains("パスキーが要ります");
      }
    } finally {
      System.clearProperty("kokuji.pages.passkey");
    }
    assertThat(pages.workplace().output().resolve("public/R5")).doesNotExist();
  }

  private void draftsAreDropped() throws Exception {
    Path draft = pages.workplace().output().resolve("R5/draft");
    assertThat(ask(post("/release/make"), CLERK)).contains("速報を捨て、最後の確定版に戻す");
    assertThat(draft).isNotEmptyDirectory();
    assertThat(ask(post("/release/discard"), CLERK))
        .contains("速報を捨てました", "確定（第1版）")
        .doesNotContain("速報を捨て、");
    assertThat(draft).isEmptyDirectory();
    assertThat(ask(post("/release/discard"), CLERK)).contains("捨てる速報はありません");
  }

  private void whatWasPublishedIsTakenBackByTwo() throws Exception {
    assertThat(ask(request().param("preview", "true"), CLERK)).contains("すでに公表しています");
    assertThat(ask(request(), CLERK)).contains("すでに公表しています").doesNotContain("別の人が承認します");
    assertThat(ask(get("/release/errata"), CLERK)).contains("第1版", "前の版から変わった数値はありません");
    assertThat(ask(post("/release/withdraw"), CLERK)).contains("理由が書かれていません");
    String reason = "数え方に誤りがあったため";
    assertThat(ask(post("/release/withdraw").param("note", reason), CLERK))
        .contains("取り下げの承認を依頼しました", "別の人が承認します");
    Person approver = new Person("承認 花子", Role.APPROVER, "");
    Matcher code = CODE.matcher(ask(get("/release"), approver));
    assertThat(code.find()).isTrue();
    assertThat(ask(post("/release/cancel"), CLERK)).contains("依頼を取り下げました");
    assertThat(ask(approve(code), approver)).isEqualTo("409");
    ask(post("/release/withdraw").param("note", reason), CLERK);
    Person self = new Person("担当 一郎", Role.APPROVER, "");
    assertThat(ask(approve(code), self)).contains("取り下げていません");
    assertThat(ask(approve(code), approver)).contains("取り下げました。");
    assertThat(ask(get("/release/errata"), CLERK)).contains("に取り下げました", reason);
  }

  private static MockHttpServletRequestBuilder approve(Matcher code) {
    return post("/release/withdraw/approve").param("code", code.group(1));
  }

  @Test
  void whatOnePersonMakesFinalAnotherApproves() throws Exception {
    pages
        .workplace()
        .submit("R5/総務部/台帳.csv", Workplace.requests("1", "2").replace("2021-04-20", "2023-04-20"));
    HandOver.of(pages.command("load")).run(new StringWriter(), new StringWriter());
    assertThat(ask(post("/release/make").param("finished", "true"), CLERK))
        .contains("確定しませんでした", "提出も該当なし届もありません");
    assertThat(ask(request(), CLERK)).contains("公表していません");
    assertThat(ask(post("/release/make").param("finished", "true").param("reason", "短い"), CLERK))
        .contains("理由が短すぎます");
    assertThat(
            ask(
                post("/release/make")
                    .param("finished", "true")
                    .param("reason", "試験のため、記録の少ない年度を確定する"),
                CLERK))
        .contains("作りました", "確定（第1版）");
    assertThat(ask(request().param("preview", "true"), CLERK))
        .contains("まだ承認を依頼していません", "第100号")
        .doesNotContain("別の人が承認します");
    onlyANumberIsTaken();
    assertThat(ask(request(), CLERK)).contains("承認を依頼しました", "確認票の番号", "別の人が承認します");
    String seen = approve("承認 花子", "0000-0000");
    assertThat(seen).isEqualTo("409");
    String page =
        pages
            .mvc()
            .perform(
                get("/release")
                    .param("year", "R5")
                    .with(authentication(new Person("承認 花子", Role.APPROVER, "").signedIn())))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8);
    Matcher code = CODE.matcher(page);
    assertThat(code.find()).as(page).isTrue();
    assertThat(approve("担当 一郎", code.group(1)))
        .contains("公表していません", "自分では承認できません")
        .doesNotContain("--");
    whereAPasskeyIsDemandedNoCommandReleases(code.group(1));
    assertThat(approve("承認 花子", code.group(1))).contains("公表しました", "告示第100号");
    assertThat(pages.workplace().output().resolve("public/R5/index.html")).exists();
    draftsAreDropped();
    whatWasPublishedIsTakenBackByTwo();
    assertThat(pages.context().getBean(Office.class).get(ActLog.class).all())
        .extracting(act -> act.act())
        .contains("make-final", "request-approval", "approve", "publish");
    assertThat(pages.context().getBean(Office.class).get(ActLog.class).broken()).isEmpty();
    StringWriter said = new StringWriter();
    for (String line :
        List.of(
            "user add 新しい人 --role 承認者",
            "publish R5 --withdraw --note 理由 --approved-by 別の人",
            "report R5 --final --override 試験のためにもう一度確定する",
            "backup " + pages.workplace().data().resolve("copies"))) {
      HandOver.of(pages.command(line.split(" "))).run(said, said);
    }
    assertThat(pages.context().getBean(Office.class).get(ActLog.class).all())
        .filteredOn(act -> act.content().contains("\tcommand\t"))
        .as(said.toString())
        .extracting(act -> act.act())
        .containsExactly("user-add", "withdraw", "make-final", "backup");
    assertThat(ask(get("/running/acts"), CLERK))
        .contains("確定（第1版）", "公表（第1版）", "取り下げ（第1版）", "断りました", "コマンド", "承認者")
        .doesNotContain("FINAL1", "published", "withdrawn", "refused", "APPROVER")
        .doesNotContainPattern("\\d{2}T\\d{2}:");
  }
}
