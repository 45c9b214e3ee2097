package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What keeps strangers, and the curious, out of the pages. */
class GateTest {
  /** What may be asked for without being somebody. */
  private static final Set<String> OPEN =
      Set.of(
          "GET /sign-in",
          "GET /signed-out",
          "GET /welcome",
          "POST /welcome",
          "POST /hand-over",
          " /error");

  private static final Person SUBMITTER = new Person("提出 二郎", Role.SUBMITTER, "会計室");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

  private static final String FORM = "application/x-www-form-urlencoded";

  private final ServedPages pages = ServedPages.fresh();

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + pages.port() + path);
  }

  private MockHttpServletResponse as(Person person, String address) throws Exception {
    MockHttpServletResponse answer =
        pages
            .mvc()
            .perform(get(URI.create(address)).with(authentication(person.signedIn())))
            .andReturn()
            .getResponse();
    answer.setCharacterEncoding("UTF-8");
    return answer;
  }

  @Test
  void everyAddressThatIsMappedStandsInTheTable() {
    Set<String> mapped = new TreeSet<>();
    for (RequestMappingInfo each :
        pages
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()) {
      List<String> methods =
          each.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
      for (String path : each.getPatternValues()) {
        (methods.isEmpty() ? List.of("") : methods)
            .forEach(method -> mapped.add(method + " " + path));
      }
    }
    Stream<String> rights = Right.ALL.stream().map(right -> right.method() + " " + right.path());
    assertThat(mapped)
        .containsExactlyInAnyOrderElementsOf(Stream.concat(rights, OPEN.stream()).toList());
  }

  /** Whatever number, hash or name a submitter tries. */
  @Test
  void noOtherDepartmentsFileIsShownByAnyId() throws Exception {
    pages.workplace().submit("R1/秘書室/秘密の台帳.csv", Workplace.request("1", "不明") + "x\n");
    HandOver.of(pages.command("load")).run(new StringWriter(), new StringWriter());
    List<Settled> all = pages.context().getBean(Office.class).get(SubmissionLog.class).latest();
    assertThat(all).anyMatch(file -> file.path().contains("秘密の台帳"));
    for (Settled file : all) {
      if (!file.path().contains("/会計室/")) {
        for (String page : List.of("/file?id=", "/returned?id=")) {
          assertThat(as(SUBMITTER, page + file.id()).getStatus()).as(file.path()).isEqualTo(404);
        }
        String hash = file.submission().sha256();
        assertThat(as(SUBMITTER, "/marked?year=R3&sha256=" + hash).getStatus()).isEqualTo(404);
      }
    }
    for (String page : List.of("/?year=R1", "/problems?year=R1", "/hand-in?year=R1&submitter=x")) {
      assertThat(as(SUBMITTER, page).getContentAsString()).doesNotContain("秘密", "秘書室");
    }
  }

  @Test
  void titlesLogsAndMetricsNameNobody() throws Exception {
    String secret = "個人の名前らしき値";
    pages
        .mvc()
        .perform(
            multipart("/hand-in")
                .file(
                    new MockMultipartFile(
                        "files",
                        secret + ".csv",
                        "text/csv",
                        (Workplace.requests("1") + Workplace.request(secret, secret))
                            .getBytes(UTF_8)))
                .param("year", "R3")
                .param("submitter", "会計室")
                .with(authentication(SUBMITTER.signedIn()))
                .with(csrf()))
        .andReturn();
    for (String page : List.of("/?year=R3", "/problems?year=R3", "/hand-in?year=R3")) {
      Matcher title = TITLE.matcher(as(SUBMITTER, page).getContentAsString());
      assertThat(title.find()).isTrue();
      assertThat(title.group(1)).doesNotContain("提出 二郎", secret, "会計室");
    }
    Path log = pages.workplace().data().resolve("log/kokuji.log");
    if (Files.exists(log)) {
      assertThat(log).content().doesNotContain(secret, "提出 二郎");
    }
    for (String path : List.of("/actuator/metrics", "/actuator/env", "/actuator/heapdump")) {
      assertThat(as(SUBMITTER, path).getStatus()).isEqualTo(404);
    }
    assertThat(as(SUBMITTER, "/actuator/health").getContentAsString()).doesNotContain(secret);
  }

  private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
  }

  @Test
  void signingInGivesANewSessionAndEveryAnswerItsHeaders() throws Exception {
    StringWriter out = new StringWriter();
    HandOver.of(pages.command("user", "add", "新しい人", "--role", "閲覧")).run(out, out);
    Matcher link = Pattern.compile("/welcome\\?token=([0-9a-f]+)").matcher(out.toString());
    assertThat(link.find()).as(out.toString()).isTrue();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page = send(client, HttpRequest.newBuilder(address(link.group())));
      String before = cookie(page);
      assertThat(before).startsWith("kokuji=");
      String words = "token=" + link.group(1) + "&password=" + "0123456789abcdef";
      assertThat(post(client, "/welcome", before, page.body(), words).statusCode()).isEqualTo(302);
      String name = URLEncoder.encode("新しい人", UTF_8);
      HttpResponse<String> in =
          post(
              client,
              "/sign-in",
              before,
              page.body(),
              "username=" + name + "&password=0123456789abcdef");
      assertThat(in.statusCode()).isEqualTo(302);
      assertThat(cookie(in)).startsWith("kokuji=").isNotEqualTo(before);
      assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
          .contains("HttpOnly", "SameSite=Strict");
      HttpResponse<String> old =
          send(client, HttpRequest.newBuilder(address("/")).header("Cookie", before));
      assertThat(old.statusCode()).isEqualTo(401);
      HttpResponse<String> shown =
          send(client, HttpRequest.newBuilder(address("/")).header("Cookie", cookie(in)));
      assertThat(shown.statusCode()).isEqualTo(200);
      assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(shown.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
      assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self';")
          .doesNotContain("unsafe", "http:", "nonce");
      assertThat(shown.headers().firstValue("Server")).isEmpty();
    }
  }

  private HttpResponse<String> post(
      HttpClient client, String path, String cookie, String page, String words)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    return send(
        client,
        HttpRequest.newBuilder(address(path))
            .header("Cookie", cookie)
            .header("Content-Type", FORM)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    words + "&_csrf=" + URLEncoder.encode(token.group(1), UTF_8))));
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), pages.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readNBytes(300), UTF_8);
    }
  }

  /** What the server answers to a first line, with that name for itself. */
  private String told(String line, String host) throws IOException {
    return raw(String.join("\r\n", line, "Host: " + host, "Connection: close", "", ""));
  }

  @Test
  void anotherNameInTheHostHeaderIsRefusedOnTheWireToo() throws IOException {
    for (String host : List.of("kokuji.example", "127.0.0.1.example:80", "evil@127.0.0.1")) {
      assertThat(told("GET / HTTP/1.1", host)).startsWith("HTTP/1.1 400");
    }
    for (String line : List.of("GET /..%2f..%2fetc/passwd HTTP/1.1", "TRACE / HTTP/1.1")) {
      assertThat(told(line, "localhost")).startsWith("HTTP/1.1 40");
    }
  }

  /** Whose session has ended while a heap of files was chosen reads that nothing was stored. */
  @Test
  void whoIsNotSignedInAnyMoreIsToldSo() throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      body.append("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
          .append(i)
          .append(".csv\"\r\n\r\n1\r\n");
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          send(
              client,
              HttpRequest.newBuilder(address("/hand-in"))
                  .header("Accept", "text/html")
                  .header("Content-Type", "multipart/form-data; boundary=x")
                  .POST(HttpRequest.BodyPublishers.ofString(body + "--x--\r\n")));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("入り直してください", "何も保存していません", "クッキー");
    }
  }

  /** More of them than the server has threads. */
  @Test
  void slowUploadsKeepNobodyOut() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 260; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), pages.port());
        String type = i % 12 == 0 ? FORM : "multipart/form-data; boundary=x";
        socket
            .getOutputStream()
            .write(
                String.join(
                        "\r\n",
                        "POST /hand-in HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Content-Type: " + type,
                        "Content-Length: 999999",
                        "",
                        "x")
                    .getBytes(US_ASCII));
        slow.add(socket);
      }
      HttpRequest.Builder asked =
          HttpRequest.newBuilder(address("/sign-in")).timeout(Duration.ofSeconds(10));
      assertThat(send(client, asked).statusCode()).isEqualTo(200);
      Socket last = slow.getLast();
      last.setSoTimeout(10_000);
      assertThat(new String(last.getInputStream().readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 429");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void whoAsksTooOftenIsAskedToWait() throws Exception {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(600_010), ZoneOffset.UTC);
    Pace pace = new Pace(clock);
    MockHttpServletResponse last = new MockHttpServletResponse();
    for (int i = 0; i < 31; i++) {
      assertThat(last.getStatus()).isEqualTo(200);
      last = new MockHttpServletResponse();
      MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
      request.setServletPath("/sign-in");
      pace.doFilter(request, last, new MockFilterChain());
    }
    assertThat(last.getStatus()).isEqualTo(429);
    assertThat(last.getHeader("Retry-After")).isEqualTo("50");
    MockHttpServletResponse page = new MockHttpServletResponse();
    pace.doFilter(new MockHttpServletRequest("GET", "/"), page, new MockFilterChain());
    assertThat(page.getStatus()).as("pages go on").isEqualTo(200);
  }
}
