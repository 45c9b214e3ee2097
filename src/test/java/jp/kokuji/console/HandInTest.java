package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.command.ServedPages;
import jp.kokuji.file.Sha256;
import jp.kokuji.record.ActLog;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.status.Status;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

class HandInTest {
  private static final Person CLERK = new Person("担当 一郎", Role.CLERK, "");
  private static final Person SUBMITTER = new Person("提出 二郎", Role.SUBMITTER, "総合政策部");
  private static final Pattern SHA = Pattern.compile("name=\"sha256\" value=\"([0-9a-f]{64})\"");

  private static final Pattern WAY = Pattern.compile("name=\"replace\" value=\"([^\"]+)\"");
  private static final Pattern FIELD =
      Pattern.compile("type=\"hidden\" name=\"(name|sha256)\" value=\"([^\"]*)\"");

  private final ServedPages pages = ServedPages.fresh();
  private final MockHttpSession session = new MockHttpSession();

  private MockHttpServletResponse ask(
      AbstractMockHttpServletRequestBuilder<?> request, Person person) throws Exception {
    MockHttpServletResponse response =
        pages
            .mvc()
            .perform(request.session(session).with(authentication(person.signedIn())).with(csrf()))
            .andReturn()
            .getResponse();
    response.setCharacterEncoding("UTF-8");
    return response;
  }

  private String judge(Person person, String submitter, String name, String text) throws Exception {
    MockHttpServletResponse judged =
        ask(
            multipart("/hand-in")
                .file(new MockMultipartFile("files", name, "text/csv", text.getBytes(UTF_8)))
                .param("year", "R3")
                .param("submitter", submitter),
            person);
    return judged.getStatus() == 200 ? judged.getContentAsString() : "" + judged.getStatus();
  }

  private MockHttpServletResponse submit(String submitter, String name, String page)
      throws Exception {
    Matcher sha = SHA.matcher(page);
    assertThat(sha.find()).as(page).isTrue();
    return ask(
        post("/hand-in/submit")
            .param("year", "R3")
            .param("submitter", submitter)
            .param("name", name)
            .param("sha256", sha.group(1)),
        CLERK);
  }

  private Path stored(String path) {
    return pages.workplace().input().resolve(path);
  }

  @Test
  void noMoreFilesAreJudgedAtOnceThanThereAreCores() throws Exception {
    AtOnce atOnce = pages.context().getBean(AtOnce.class);
    CountDownLatch inside = new CountDownLatch(AtOnce.MOST);
    CountDownLatch enough = new CountDownLatch(1);
    ExecutorService others = Executors.newCachedThreadPool();
    List<Future<?>> before = new ArrayList<>();
    try {
      for (int i = 0; i < AtOnce.MOST; i++) {
        before.add(others.submit(() -> atOnce.run(() -> judging(inside, enough))));
      }
      inside.await();
      Future<String> answer =
          others.submit(() -> judge(CLERK, "総合政策部", "台帳.csv", Workplace.requests("1")));
      while (atOnce.waiting() == 0) {
        assertThat(answer.isDone()).as("it has not waited").isFalse();
        TimeUnit.MILLISECONDS.sleep(10);
      }
      enough.countDown();
      assertThat(answer.get(1, TimeUnit.MINUTES)).contains("台帳.csv");
      assertThat(before).allSatisfy(each -> assertThat(each).failsWithin(Duration.ofMinutes(1)));
    } finally {
      enough.countDown();
      others.shutdownNow();
    }
  }

  /** A file that cannot be judged gives its place back as well. */
  private static String judging(CountDownLatch inside, CountDownLatch enough) throws Exception {
    inside.countDown();
    enough.await();
    throw new IOException("the disk is gone");
  }

  @Test
  void anEmptyFileIsAnsweredToo() throws Exception {
    assertThat(judge(CLERK, "総合政策部", "空.csv", "")).contains("空.csv", "F-02");
    assertThat(judge(CLERK, "総合政策部", "", "")).doesNotContain("F-02").contains("選ばれていません");
  }

  @Test
  void nothingIsStoredBeforeItIsSubmitted() throws Exception {
    String name = "judged-only.csv";
    String page = judge(CLERK, "総務部", name, Workplace.requests("501", "502"));
    assertThat(page).contains("このまま提出できます", "受け入れる行 2、保留する行 0");
    assertThat(stored("R3/総務部/" + name)).doesNotExist();
  }

  @Test
  void problemsShowTheRowAndWhatIsAllowed() throws Exception {
    String page =
        judge(
            CLERK,
            "総務部",
            "problems.csv",
            Workplace.requests("601") + "602,2021-04-20,市長,総務部,市内,閲覧,開示<b>\n");
    assertThat(page)
        .contains("直すところがあります", "受け入れる行 1、保留する行 1", "3行目", "列「処理結果」", "部分開示")
        .contains("<span class=\"cell\">602</span>", "開示&lt;b&gt;")
        .doesNotContain("開示<b>");
  }

  @Test
  void whatIsSubmittedCountsAndIsOnRecord() throws Exception {
    String name = "submitted.csv";
    String page = judge(CLERK, "健康福祉部", name, Workplace.requests("701"));
    MockHttpServletResponse taken = submit("健康福祉部", name, page);
    assertThat(taken.getRedirectedUrl()).startsWith("/file?id=");
    assertThat(stored("R3/健康福祉部/" + name)).hasContent(Workplace.requests("701"));
    String file =
        ask(get(Objects.requireNonNull(taken.getRedirectedUrl())), CLERK).getContentAsString();
    assertThat(file).contains("すべての行を受け入れました", "R3/健康福祉部/" + name);
    assertThat(ask(get(taken.getRedirectedUrl()), SUBMITTER).getStatus()).isEqualTo(404);
    assertThat(pages.context().getBean(Office.class).get(ActLog.class).all())
        .anySatisfy(
            act -> assertThat(act.content()).contains("CLERK:担当 一郎", "127.0.0.1", "健康福祉部/" + name));
    assertThat(pages.context().getBean(Office.class).get(ActLog.class).broken()).isEmpty();
  }

  @Test
  void aFileOfTheSameNameIsReplacedOnlyWhenAPersonSaysSo() throws Exception {
    String name = "twice.csv";
    submit("都市建設部", name, judge(CLERK, "都市建設部", name, Workplace.requests("801")));
    String page = judge(CLERK, "都市建設部", name, Workplace.requests("801", "802"));
    assertThat(page).contains("同じ名前のファイルがすでに提出されています");
    assertThat(submit("都市建設部", name, page).getContentAsString()).contains("何も変えていません");
    assertThat(stored("R3/都市建設部/" + name)).hasContent(Workplace.requests("801"));
    Path placed = stored("R3/都市建設部/" + name);
    Files.writeString(placed, Workplace.requests("803"));
    assertThat(replace(name, page).getContentAsString())
        .as("another one came since the person looked")
        .contains("何も変えていません");
    String again = judge(CLERK, "都市建設部", name, Workplace.requests("801", "802"));
    assertThat(replace(name, again).getRedirectedUrl()).startsWith("/file?id=");
    assertThat(placed).hasContent(Workplace.requests("801", "802"));
    Path kept = pages.workplace().data().resolve("uploads/kept");
    assertThat(kept.resolve(Sha256.of(Workplace.requests("803"))))
        .as("what no page had taken is kept as well")
        .hasContent(Workplace.requests("803"));
  }

  private MockHttpServletResponse replace(String name, String page) throws Exception {
    Matcher sha = SHA.matcher(page);
    Matcher way = WAY.matcher(page);
    assertThat(sha.find() && way.find()).isTrue();
    return ask(
        post("/hand-in/submit")
            .param("year", "R3")
            .param("submitter", "都市建設部")
            .param("name", name)
            .param("sha256", sha.group(1))
            .param("replace", way.group(1)),
        CLERK);
  }

  /** What a person drops as one heap is submitted as one, and nothing is replaced unsaid. */
  @Test
  void manyFilesAreSubmittedAtOnce() throws Exception {
    submit("総務部", "a,b.csv", judge(CLERK, "総務部", "a,b.csv", Workplace.requests("1")));
    MockMultipartHttpServletRequestBuilder heap = multipart("/hand-in");
    heap.file(file("a,b.csv", "2")).file(file("同じ.csv", "3")).file(file("同じ.csv", "4"));
    for (int i = 10; i < 60; i++) {
      heap.file(file("台帳" + i + ".csv", String.valueOf(i)));
    }
    String page =
        ask(heap.param("year", "R3").param("submitter", "総務部"), CLERK).getContentAsString();
    assertThat(page).contains("53件をすべて提出する");
    String all = page.substring(page.indexOf("53件をまとめて提出する"));
    MockHttpServletRequestBuilder submit = post("/hand-in/submit").param("year", "R3");
    submit.param("submitter", "総務部");
    Matcher field = FIELD.matcher(all.substring(0, all.indexOf("</form>")));
    while (field.find()) {
      submit.param(field.group(1), field.group(2));
    }
    String done = ask(submit, CLERK).getContentAsString();
    assertThat(done).contains("提出していないものがあります", "「a,b.csv」と同じ名前で", "「同じ.csv」と同じ名前で");
    assertThat(done.split("すべての行を受け入れました（1行）", -1)).hasSize(52);
    assertThat(stored("R3/総務部/a,b.csv")).hasContent(Workplace.requests("1"));
    assertThat(stored("R3/総務部/同じ.csv")).hasContent(Workplace.requests("3"));
    assertThat(stored("R3/総務部/台帳59.csv")).exists();
  }

  private static MockMultipartFile file(String name, String... numbers) {
    byte[] bytes = Workplace.requests(numbers).getBytes(UTF_8);
    return new MockMultipartFile("files", name, "text/csv", bytes);
  }

  @Test
  void aSubmitterHandsInForOneDepartmentOnly() throws Exception {
    assertThat(judge(SUBMITTER, "総務部", "other.csv", Workplace.requests("1"))).isEqualTo("403");
    assertThat(ask(get("/hand-in?year=R3&submitter=総務部"), SUBMITTER).getContentAsString())
        .contains("総合政策部")
        .doesNotContain("総務部");
    assertThat(
            ask(
                    post("/hand-in/nil")
                        .param("year", "R3")
                        .param("submitter", "総務部")
                        .param("kind", "appeal"),
                    SUBMITTER)
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void aNilReturnIsOneClick() throws Exception {
    MockHttpServletResponse taken =
        ask(
            post("/hand-in/nil")
                .param("year", "R3")
                .param("submitter", "総合政策部")
                .param("kind", "appeal"),
            SUBMITTER);
    assertThat(taken.getRedirectedUrl()).startsWith("/file?id=");
    assertThat(ask(get("/?year=R3"), SUBMITTER).getContentAsString()).contains("該当なし");
  }

  /** Of each kind that a department can hand in, and nothing of it is held back. */
  @Test
  void everyKindHasItsNilReturnThatIsTakenWhole() throws Exception {
    Office office = pages.context().getBean(Office.class);
    FiscalYear year = FiscalYear.find("R3").orElseThrow();
    List<String> kinds =
        office.rulebook().kindsIn(year).stream()
            .filter(kind -> kind.find(FieldType.KindName.class).isEmpty())
            .map(RecordKind::id)
            .toList();
    for (String kind : kinds) {
      String address =
          ask(
                  post("/hand-in/nil")
                      .param("year", "R3")
                      .param("submitter", "総務部")
                      .param("kind", kind),
                  CLERK)
              .getRedirectedUrl();
      assertThat(ask(get(Objects.requireNonNull(address, kind)), CLERK).getContentAsString())
          .as(kind)
          .contains("すべての行を受け入れました");
    }
    assertThat(
            office
                .get(Status.class)
                .of(office.rulebook(), office.folders().input(), year)
                .departments())
        .filteredOn(each -> each.department().equals("総務部"))
        .allSatisfy(each -> assertThat(each.missing()).isEmpty());
  }

  @Test
  void onlyWhatWasJudgedInTheSessionCanBeSubmitted() throws Exception {
    for (String sha256 : new String[] {"0".repeat(64), "../../kokuji.mv.db", ""}) {
      MockHttpServletResponse refused =
          ask(
              post("/hand-in/submit")
                  .param("year", "R3")
                  .param("submitter", "総務部")
                  .param("name", "x.csv")
                  .param("sha256", sha256),
              CLERK);
      assertThat(refused.getStatus()).isEqualTo(400);
    }
  }

  @Test
  void namesOfFilesLeadNowhereElse() {
    assertThat(Uploads.name("..\\..\\etc\\台帳.csv")).isEqualTo("台帳.csv");
    assertThat(Uploads.name("../../passwd")).isEqualTo("passwd");
    assertThat(Uploads.name("..")).isEqualTo("_");
    assertThat(Uploads.name(".hidden.csv")).isEqualTo("_hidden.csv");
    assertThat(Uploads.name("a\u202eb\r\n.csv")).isEqualTo("a_b__.csv");
    assertThat(Uploads.name("con.csv")).isEqualTo("_con.csv");
    assertThat(Uploads.name("LPT1")).isEqualTo("_LPT1");
    assertThat(Uploads.name("contents.csv")).isEqualTo("contents.csv");
    assertThat(Uploads.name("台帳.csv. ")).isEqualTo("台帳.csv");
    String once = Uploads.name("長".repeat(100) + "一.csv");
    assertThat(once).matches("長{50}-[0-9a-f]{8}\\.csv");
    assertThat(Uploads.name("長".repeat(100) + "二.csv")).isNotEqualTo(once);
    assertThat(Uploads.name("𠮷".repeat(100)).getBytes(UTF_8)).hasSizeLessThan(200);
  }

  @Test
  void formsAndReturnedFilesBearJapaneseNames() throws Exception {
    MockHttpServletResponse form = ask(get("/form?year=R3&kind=appeal"), SUBMITTER);
    assertThat(form.getStatus()).isEqualTo(200);
    assertThat(form.getHeader("Content-Disposition")).contains("filename*=UTF-8''", ".xlsx");
    assertThat(form.getContentAsByteArray()).startsWith('P', 'K');
    Path workbook =
        Files.write(Files.createTempFile("form", ".xlsx"), form.getContentAsByteArray());
    assertThat(workbook).isNotEmptyFile();
    assertThat(ask(get("/form?year=R3&kind=nothing"), SUBMITTER).getStatus()).isEqualTo(404);
    assertThat(ask(get("/marked?year=R3&sha256=" + "0".repeat(64)), SUBMITTER).getStatus())
        .isEqualTo(404);
  }
}
