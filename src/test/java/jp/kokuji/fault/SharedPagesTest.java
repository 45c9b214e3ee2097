package jp.kokuji.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.Forked;
import jp.kokuji.Running;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import jp.kokuji.rulebook.When;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What people do on the pages of a machine, while another on the same server does something. */
@Tag("long")
class SharedPagesTest {
  private static final Pattern PAGES =
      Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/\\?key=[0-9a-f]+");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern DUE = Pattern.compile("始めます（予定の時刻 (.{19})）");

  /** In tenths of a second. */
  private static final int PATIENCE = 1200;

  @TempDir private Path root = Path.of("");
  private final List<Running> machines = new ArrayList<>();
  private Workplace office = new Workplace(root);
  private Path go = root;

  @BeforeEach
  void install() {
    office = new Workplace(root.resolve("office")).clearedForFaults();
    office.submit("R3/健康福祉部/a.csv", requests("a1", "a2", "a3"));
    go = root.resolve("go");
  }

  @AfterEach
  void endWhatIsLeft() {
    machines.forEach(machine -> machine.process().destroyForcibly());
  }

  @Test
  void nothingIsDoneTwiceAtATimeAndWhoPressesSeesWhoIsAtIt() throws Exception {
    String url = TestDatabase.newPostgres("shared_pages");
    JdbcClient server = ahead(url);
    Page first = pages("first", url, CallAgent.await("after 1 LoadJob Settlement.settle", go));
    Page second = pages("second", url, null);
    first.press("/running/load", Map.of());
    await(CallAgent.reached(go));

    second.press("/running/load", Map.of());
    assertThat(second.await("始めませんでした")).containsPattern("機械 \\S+ でほかの処理が動いているため");
    CompletableFuture<HttpResponse<String>> handedIn =
        CompletableFuture.supplyAsync(() -> second.press("/hand-in/nil", nil()));
    Files.createFile(go);
    assertThat(handedIn.get(1, TimeUnit.MINUTES).body()).contains("すべての行を受け入れました");
    assertThat(first.await("個のファイルを読み込み")).contains("1 個のファイルを読み込み、3 行を受け入れ");
    second.press("/running/load", Map.of());
    assertThat(second.await("個のファイルを読み込み")).contains("0 個のファイルを読み込み");

    assertThat(count(server, "submission")).isEqualTo(2);
    assertThat(count(server, "document_request")).isEqualTo(3);
    assertThat(
            count(
                server,
                "batch_job_execution one join batch_job_execution other on one.job_execution_id"
                    + " < other.job_execution_id and one.start_time < other.end_time"
                    + " and other.start_time < one.end_time"))
        .as("runs that were under way at the same time")
        .isZero();
    for (Running machine : machines) {
      assertThat(machine.terminate()).as(machine.text()).isZero();
    }
    requireTheServersTime(url);
  }

  private static Map<String, String> nil() {
    return Map.of("year", "R3", "submitter", "総務部", "kind", "document-request");
  }

  /** However wrong the clock of the machine is. */
  private void requireTheServersTime(String url) throws Exception {
    Files.writeString(
        office.jobs().resolve("schedule.yml"),
        "jobs:\n  - {name: 夜, run: load, when: '* * * * * *'}\n");
    Running machine = machine("third", url, null);
    Matcher due = DUE.matcher(machine.await(text -> text.contains("終わりました（終了コード 0）")));
    assertThat(due.find()).isTrue();
    LocalDateTime time =
        LocalDateTime.parse(due.group(1), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    assertThat(Duration.between(LocalDateTime.now(When.ZONE), time))
        .isBetween(Duration.ofMinutes(55), Duration.ofMinutes(61));
    assertThat(machine.terminate()).as(machine.text()).isZero();
  }

  /** A server whose clock an hour parts from that of every machine. */
  private static JdbcClient ahead(String url) {
    JdbcClient server = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    server.sql("create schema ahead").update();
    for (String time : List.of("clock_timestamp", "now")) {
      server
          .sql(
              "create function ahead.%1$s() returns timestamptz language sql as 'select pg_catalog.%1$s() + interval ''1 hour'''"
                  .formatted(time))
          .update();
    }
    server.sql("alter database shared_pages set search_path = ahead, pg_catalog").update();
    return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
  }

  /** As when the machines of an office are given a new version one after the other. */
  @Test
  void anOlderProgramStopsAtOnceWhereANewerOneHasChangedTheTables() throws Exception {
    String url = TestDatabase.newPostgres("rolling");
    Page old = pages("old", url, CallAgent.await("before 2 LoadJob SoleRun.requireHeld", go));
    old.press("/running/load", Map.of());
    await(CallAgent.reached(go));
    migrate(url);
    Files.createFile(go);
    assertThat(old.await("途中で失敗しました")).contains("受け入れたものは失われていません");

    JdbcClient server = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    assertThat(count(server, "submission where state = 'ACTIVE'")).isZero();
    old.press("/running/load", Map.of());
    assertThat(old.await("もう新しい版のプログラム")).contains("何も変えていません");
    HttpResponse<String> refused = old.press("/hand-in/nil", nil());
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("新しい版のプログラムが使っています");
    assertThat(office.input().resolve("R3/総務部")).doesNotExist();
    assertThat(count(server, "submission where state = 'ACTIVE'")).isZero();
    assertThat(machines.getFirst().terminate()).as(machines.getFirst().text()).isZero();

    // from here on, this program is the newer one
    server.sql("delete from flyway_schema_history where version = '9999'").update();
    Forked newer = new Forked(office, List.of(), environment(url), "newer.txt");
    assertThat(newer.start("load").waitFor()).as(newer.answer()).isZero();
    assertThat(count(server, "submission")).isEqualTo(1);
    assertThat(count(server, "document_request")).isEqualTo(3);
  }

  /** What the start of a newer program does. */
  private void migrate(String url) throws IOException {
    Path scripts = Files.createDirectories(root.resolve("scripts"));
    Files.writeString(
        scripts.resolve("V9999__newer.sql"),
        "alter table submission add column newer text not null default '';\n");
    Flyway.configure()
        .dataSource(url, "postgres", "")
        .locations(
            "classpath:db/migration/postgresql",
            "classpath:db/migration/common",
            "filesystem:" + scripts)
        .load()
        .migrate();
  }

  private static long count(JdbcClient server, String from) {
    return server.sql("select count(*) from " + from).query(Long.class).single();
  }

  private static void await(Path file) throws InterruptedException {
    for (int left = PATIENCE; left > 0 && !Files.exists(file); left--) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(file).exists();
  }

  private Page pages(String name, String url, @Nullable String deeds) throws Exception {
    Running machine = machine(name, url, deeds);
    Matcher link = PAGES.matcher(machine.await(text -> PAGES.matcher(text).find()));
    assertThat(link.find()).isTrue();
    Page page = new Page(link.group(1));
    page.get(link.group().substring(link.group(1).length()));
    return page;
  }

  /** All see the same folders, but each has its own for its data. */
  private Running machine(String name, String url, @Nullable String deeds) throws IOException {
    Path own = Files.createDirectories(root.resolve(name));
    for (Path shared : List.of(office.input(), office.output(), office.jobs())) {
      Files.createDirectories(shared);
      Files.createSymbolicLink(own.resolve(shared.getFileName()), shared);
    }
    List<String> jvm =
        deeds == null ? List.of() : List.of("-javaagent:" + CallAgent.jar(root) + "=" + deeds);
    Running machine =
        new Forked(new Workplace(own), jvm, environment(url), "said.txt").run("serve", "--port=0");
    machines.add(machine);
    return machine;
  }

  private static Map<String, String> environment(String url) {
    return Forked.onServer(
        url,
        // the functions of another clock stand in the schema before the tables
        "SPRING_FLYWAY_BASELINE_ON_MIGRATE",
        "true",
        "SPRING_FLYWAY_BASELINE_VERSION",
        "0");
  }

  /** A person's browser at the pages of one machine. */
  private record Page(String host, HttpClient browser) {
    Page(String host) {
      this(
          host,
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build());
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
      return browser.send(
          HttpRequest.newBuilder(URI.create(host + address)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> press(String address, Map<String, String> values) {
      try {
        Matcher token = TOKEN.matcher(get("/running").body());
        assertThat(token.find()).as(host).isTrue();
        StringBuilder form = new StringBuilder("_csrf=").append(token.group(1));
        values.forEach(
            (name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8)));
        return browser.send(
            HttpRequest.newBuilder(URI.create(host + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build(),
            BodyHandlers.ofString());
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    /** What the page says of what was begun on it, once it says that. */
    String await(String words) throws IOException, InterruptedException {
      String said = "";
      for (int left = PATIENCE; left > 0; left--) {
        said = get("/running/progress").body();
        if (said.contains(words)) {
          return said;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
      throw new AssertionError(said);
    }
  }
}
