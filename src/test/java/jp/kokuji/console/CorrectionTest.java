package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.file.Sha256;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A correction: seen before it is accepted, noted, compared, and found again from its records. */
class CorrectionTest {
  private static final Pattern FIGURE = Pattern.compile("href=\"(/figure[^\"]+)\">2</a>");
  private static final Pattern RECORD = Pattern.compile("href=\"(/record[^\"]+)\"");

  private final ServedPages pages = ServedPages.fresh();
  private final MockHttpSession session = new MockHttpSession();

  private static String ledger(String... numbers) {
    return Workplace.requests(numbers).replace("2021-04-20", "2025-04-21");
  }

  private MockHttpServletResponse answer(
      AbstractMockHttpServletRequestBuilder<?> request, Role role) throws Exception {
    Person person = new Person("担当 一郎", role, "");
    MockHttpServletResponse response =
        pages
            .mvc()
            .perform(request.session(session).with(authentication(person.signedIn())).with(csrf()))
            .andReturn()
            .getResponse();
    response.setCharacterEncoding(UTF_8.name());
    return response;
  }

  private String ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return answer(request, Role.CLERK).getContentAsString();
  }

  private void run(String... words) {
    StringWriter out = new StringWriter();
    assertThat(HandOver.of(pages.command(words)).run(out, out).orElseThrow())
        .as(out.toString())
        .isBetween(0, 1);
    assertThat(out.toString()).doesNotContain("別の処理が実行中");
  }

  private static String link(Pattern pattern, String page) {
    Matcher link = pattern.matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private long file(String path) throws Exception {
    Office office = pages.context().getBean(Office.class);
    return office.get(SubmissionLog.class).findLatest(path).orElseThrow().id();
  }

  @Test
  void aCorrectionIsSeenBeforeItIsAccepted() throws Exception {
    pages.workplace().submit("R7/総務部/訂正.csv", ledger("1", "2"));
    run("load");
    byte[] three = ledger("1", "2", "3").getBytes(UTF_8);
    String judged =
        ask(
            multipart("/hand-in")
                .file(new MockMultipartFile("files", "訂正.csv", "text/csv", three))
                .param("year", "R7")
                .param("submitter", "総務部"));
    assertThat(judged).contains("変わる数字を先に見る");
    String sha256 = Sha256.of(new String(three, UTF_8));
    assertThat(foresee(sha256)).contains("報告書は、まだ作られていません").doesNotContain("変わりません");
    run("year-end", "R7");
    String foreseen = foresee(sha256);
    assertThat(foreseen).contains("まだ何も保存していません", "変わった", "<td class=\"number\">2</td>", "変わる文");
    assertThat(foreseen).as("the difference").contains("<td class=\"number\">+1</td>");
    assertThat(foreseen).contains("<td class=\"number\">3</td>").doesNotContain("公表済み");
    assertThat(ask(get("/file").param("id", file("R7/総務部/訂正.csv") + "")))
        .contains("受入 2")
        .doesNotContain("増えた");
    assertThat(
            answer(
                    post("/hand-in/submit")
                        .param("year", "R7")
                        .param("submitter", "総務部")
                        .param("name", "訂正.csv")
                        .param("sha256", sha256)
                        .param("replace", Sha256.of(ledger("1", "2")) + "/訂正.csv"),
                    Role.CLERK)
                .getStatus())
        .isEqualTo(302);
    assertThat(ask(get("/file").param("id", file("R7/総務部/訂正.csv") + ""))).contains("増えた");
    thePrintedFigureIsTheForeseenOne();
  }

  private String foresee(String sha256) throws Exception {
    return ask(
        post("/hand-in/foresee")
            .param("year", "R7")
            .param("submitter", "総務部")
            .param("name", "訂正.csv")
            .param("sha256", sha256));
  }

  private void thePrintedFigureIsTheForeseenOne() throws Exception {
    String address = "/report?year=R7&id=information-disclosure";
    String figure = link(FIGURE, ask(get(URI.create(address))));
    run("year-end", "R7");
    String page = ask(get(URI.create(figure)));
    assertThat(page).contains("<strong>3</strong>");
    String record = ask(get(URI.create(link(RECORD, page))));
    assertThat(record).contains("R7/総務部/訂正.csv").doesNotContain(">information-disclosure:");
    String id = URLDecoder.decode(figure.replaceFirst(".*id=", ""), UTF_8);
    assertThat(record)
        .as("row and column, behind the table's title")
        .contains("　" + id.split(":", 3)[2].replace(":", "・") + "</a>");
    assertThat(ask(get(URI.create("/compare?year=R7&with=version"))))
        .contains("前の確定版", "R7/総務部/訂正.csv");
  }

  /** Nobody knows a kind by its id. */
  @Test
  void aNilReturnThatIsCorrectedSaysOfWhichKind() throws Exception {
    String path = "R7/総務部/該当なし.csv";
    String none = "届出の種類,実施機関,所管部課\n目的外利用届出,市長,総務部\n";
    pages.workplace().submit(path, none);
    run("load");
    pages.workplace().submit(path, none + "外部提供届出,市長,総務部\n");
    run("load");
    assertThat(ask(get("/file").param("id", file(path) + "")))
        .contains("増えた", "外部提供届出-市長-総務部")
        .doesNotContain("external-provision");
  }

  @Test
  void whatIsWrittenBesideAProblemStaysThere() throws Exception {
    pages
        .workplace()
        .submit("R7/総務部/書き添え.csv", ledger("11", "12") + "13,2025-04-21,市長,総務部,市内,閲覧,不明\n");
    run("load");
    String path = "R7/総務部/書き添え.csv";
    String note = "請求者に確かめています <b>7/1</b>";
    assertThat(note(file(path), "0", note, Role.CLERK)).isEqualTo(302);
    assertThat(note(file(path), "99", note, Role.CLERK)).isEqualTo(400);
    assertThat(note(file(path), "0", "あ".repeat(501), Role.CLERK)).isEqualTo(400);
    assertThat(note(file(path), "0", note, Role.READER)).isEqualTo(403);
    String page = ask(get("/file").param("id", file(path) + ""));
    assertThat(page).contains("担当 一郎（担当、", "請求者に確かめています &lt;b&gt;7/1").contains("書き添える");
    String again = URLEncoder.encode("総務部", StandardCharsets.UTF_8);
    assertThat(page).contains("href=\"/hand-in?year=R7&amp;submitter=" + again);
    assertThat(ask(get("/release").param("year", "R7"))).contains("請求者に確かめています");
    Office office = pages.context().getBean(Office.class);
    assertThat(office.get(ActLog.class).all()).extracting(act -> act.act()).contains("note");
    assertThat(office.get(ActLog.class).broken()).isEmpty();
  }

  private int note(long id, String problem, String text, Role role) throws Exception {
    return answer(
            post("/note").param("id", id + "").param("problem", problem).param("note", text), role)
        .getStatus();
  }
}
