package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.console.Person;
import jp.kokuji.run.HandOver;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The operator's pages, empty, full and with problems, by the rules of WCAG 2.2 AA. */
@Tag("long")
class ConsoleAccessibilityTest {
  private static final Pattern FIGURE = Pattern.compile("href=\"(/figure[^\"]+)\">2</a>");
  private static final Path STATIC = Path.of("src/main/resources/console/static");
  private static final ServedPages PAGES = ServedPages.fresh();
  private static final List<String> SHOWN = new ArrayList<>();
  private static final List<String> IN_ENGLISH = new ArrayList<>();
  private static final Pattern JAPANESE =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー、。]*");

  @TempDir static Path folder;

  @BeforeAll
  static void show() throws Exception {
    Tool.CHROMIUM.demand();
    PAGES
        .workplace()
        .submit(
            "R6/総務部/台帳.csv",
            Workplace.requests("1", "2").replace("2021-04-20", "2024-04-20")
                + "3,2024-04-20,市長,総務部,市内,閲覧,<img src=x onerror=alert(1)>\n");
    HandOver.of(PAGES.command("year-end", "R6")).run(new StringWriter(), new StringWriter());
    for (String address :
        List.of(
            "/?year=R6",
            "/?year=R6&only=held",
            "/hand-in?year=R6",
            "/problems?year=R6",
            "/report?year=R6&id=information-disclosure",
            "/compare?year=R6",
            "/release?year=R6",
            "/audit",
            "/running",
            "/running/history",
            "/running/acts",
            "/running/log",
            "/running/doctor",
            "/sign-in?wrong")) {
      SHOWN.add(ask(get(URI.create(address))));
    }
    Matcher figure = FIGURE.matcher(SHOWN.get(4));
    assertThat(figure.find()).isTrue();
    SHOWN.add(ask(get(URI.create(figure.group(1).replace("&amp;", "&")))));
    byte[] ledger = Files.readAllBytes(PAGES.workplace().input().resolve("R6/総務部/台帳.csv"));
    SHOWN.add(
        ask(
            multipart("/hand-in")
                .file(new MockMultipartFile("files", "<b>台帳</b>.csv", "text/csv", ledger))
                .param("year", "R6")
                .param("submitter", "総務部")));
    SHOWN.add(
        ask(
            multipart("/audit")
                .file(table("<b>表</b>.csv", "区分,件数\n<img src=x>,12\n写し,30\n合計,24\n備考,7\n"))
                .file(table("空.csv", "\n"))));
    answers();
  }

  /** What is answered to an act that is refused, and where jobs/ is wrong. */
  private static void answers() throws Exception {
    SHOWN.add(ask(post("/release/make").param("year", "R6").param("finished", "true")));
    SHOWN.add(
        ask(
            post("/release/request")
                .param("year", "R6")
                .param("number", "1")
                .param("date", "2020-01-01")));
    Path city = PAGES.workplace().jobs().resolve("city/city.yml");
    String right = Files.readString(city);
    Files.writeString(city, right.replaceFirst("name: .*", "name: [1]").replace("code:", "cod:"));
    try {
      SHOWN.add(ask(get("/rules")));
      SHOWN.add(ask(get("/problems")));
    } finally {
      Files.writeString(city, right);
    }
  }

  private static MockMultipartFile table(String name, String text) {
    return new MockMultipartFile("files", name, "text/csv", text.getBytes(UTF_8));
  }

  private static String ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    Person clerk = new Person("担当 一郎", Role.CLERK, "");
    request.with(authentication(clerk.signedIn())).with(csrf());
    String page = perform(request);
    IN_ENGLISH.add(perform(request.cookie(new Cookie("kokuji-language", "en"))));
    assertThat(page).contains("</html>").doesNotContain("<img", "<b>", "<script>", "style=");
    return page.replaceFirst(
        "(<link rel=\"stylesheet\"[^>]*>)+",
        Matcher.quoteReplacement("<style>" + style() + "</style>"));
  }

  private static String perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return PAGES.mvc().perform(request).andReturn().getResponse().getContentAsString(UTF_8);
  }

  /** Besides words of the city, of its ledgers, and what is marked as Japanese. */
  @Test
  void anEnglishPageSpeaksEnglish() throws IOException {
    String known =
        "担当 一郎 空 表 写し 備考 区分 件数 " + words(Path.of("jobs")) + words(PAGES.workplace().input());
    for (String page : IN_ENGLISH) {
      assertThat(page).contains("<html lang=\"en\"");
      assertThat(japanese(page, known)).as(page.substring(0, 300)).isEmpty();
    }
    assertThat(japanese(SHOWN.getFirst(), known)).isNotEmpty();
  }

  private static List<String> japanese(String page, String known) {
    Document document = Jsoup.parse(page);
    boolean report = !document.select("div.report").isEmpty();
    document.select("[lang=ja]:not(html), style" + (report ? ", h1, title" : "")).remove();
    // the log names files of tests before this one
    document.select("form[action=/running/log] ~ .wide td:last-child").remove();
    Stream<String> attributes =
        document.select("[aria-label], [title], [placeholder]").stream()
            .flatMap(e -> Stream.of("aria-label", "title", "placeholder").map(e::attr));
    return Stream.concat(document.getAllElements().stream().map(Element::ownText), attributes)
        .flatMap(text -> JAPANESE.matcher(text).results())
        .map(MatchResult::group)
        .filter(word -> !known.contains(word))
        .distinct()
        .toList();
  }

  /** What stands in all files of a folder besides remarks, and their names. */
  private static String words(Path files) throws IOException {
    StringBuilder words = new StringBuilder();
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        words.append(file).append('\n');
        Files.readString(file)
            .lines()
            .filter(line -> !line.strip().startsWith("#"))
            .forEach(line -> words.append(line).append('\n'));
      }
    }
    return words.toString();
  }

  /** What is sent along to departments. */
  @Test
  void theGuideForDepartmentsIsOneSheetOfPaper() throws IOException, InterruptedException {
    Path guide = Path.of("docs/ja/roles/department.html").toAbsolutePath();
    try (PDDocument printed = Loader.loadPDF(new Browser(folder).print(guide).toFile())) {
      assertThat(printed.getNumberOfPages()).isEqualTo(1);
      PDRectangle paper = printed.getPage(0).getMediaBox();
      assertThat(paper.getWidth()).isBetween(594f, 597f);
    }
    Examination page =
        new Browser(folder).examine(List.of(Files.readString(guide)), 390, false).getFirst();
    assertThat(page.violations()).isEmpty();
  }

  private static String style() throws IOException {
    return Files.readString(STATIC.resolve("tokens.css"))
        + Files.readString(STATIC.resolve("console.css"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void noPageHasAFault(int width) throws IOException, InterruptedException {
    for (Examination page : new Browser(folder).examine(SHOWN, width, false)) {
      assertThat(page.violations()).isEmpty();
      assertThat(page.passed()).contains("color-contrast", "html-has-lang", "region");
      assertThat(page.needed()).as("it scrolls sideways").isEqualTo(page.width());
    }
  }
}
