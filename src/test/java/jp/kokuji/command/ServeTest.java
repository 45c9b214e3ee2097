package jp.kokuji.command;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.Forked;
import jp.kokuji.Running;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process that is left running, and told to end. */
@Tag("long")
class ServeTest {
  private static final String LEDGER = "R3/総務部/台帳.csv";
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  @TempDir private Path root = Path.of("");
  private Workplace workplace = new Workplace(root);
  private @Nullable Running running;

  @BeforeEach
  void install() {
    workplace = new Workplace(root).cleared();
  }

  @AfterEach
  void endWhatIsLeft() {
    if (running != null) {
      running.process().destroyForcibly();
    }
  }

  private Running start(String... arguments) throws IOException {
    running = new Forked(workplace).run(arguments);
    return running;
  }

  private JdbcClient database() {
    String url =
        "jdbc:h2:file:"
            + workplace.data().toAbsolutePath().resolve("kokuji")
            + TestDatabase.AS_INSTALLED;
    return JdbcClient.create(new DriverManagerDataSource(url, "", ""));
  }

  @Test
  void runsWhatIsDueAnswersOnLoopbackAndStopsWell() throws Exception {
    workplace.submit(LEDGER, requests("1", "2"));
    Files.writeString(
        workplace.jobs().resolve("schedule.yml"),
        "jobs:\n  - {name: 夜, run: load, when: '*/15 * * * * *'}\n");
    Running serve = start("serve", "--port=0");
    String said = serve.await(text -> text.contains("「夜」が終わりました（終了コード 0）"));
    Matcher port = PORT.matcher(said);
    assertThat(port.find()).isTrue();
    HttpResponse<String> health = get(port.group(1), "/actuator/health");
    assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
    assertThat(health.body())
        .contains("\"database\"", "\"disk\"", "\"inbox\"", "\"lastRun\"", "\"exitStatus\":0")
        .doesNotContain("総務部", "台帳", root.toString());
    assertThat(get(port.group(1), "/actuator/env").statusCode()).isEqualTo(404);
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new Socket("127.0.0.2", Integer.parseInt(port.group(1))).close());
    assertThat(serve.terminate()).as(serve.text()).isZero();
    assertThat(serve.text()).doesNotContain("Exception", "\tat ");
    assertThat(count("document_request")).isEqualTo(2);
    assertThat(count("scheduled_run where exit_status = 0")).isPositive();
  }

  private long count(String rows) {
    return database().sql("select count(*) from " + rows).query(Long.class).single();
  }

  private static HttpResponse<String> get(String port, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void loadThatIsToldToEndIsFinishedByTheNext() throws Exception {
    int rows = 60_000;
    workplace.submit(LEDGER, requests(rows));
    Running load = start("load");
    load.await(text -> text.contains("読み込みを始めます"));
    assertThat(load.terminate()).as(load.text()).isNotZero();
    assertThat(load.text()).contains("終了の指示を受けました").doesNotContain("Exception", "\tat ", "くわしい記録");
    assertThat(count("submission where state = 'ACTIVE'")).isZero();
    Running next = start("load");
    assertThat(next.process().waitFor()).as(next.text()).isZero();
    assertThat(count("document_request")).isEqualTo(rows);
  }
}
