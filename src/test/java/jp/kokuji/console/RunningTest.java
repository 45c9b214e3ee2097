package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.kokuji.CommandLines;
import jp.kokuji.Workplace;
import jp.kokuji.account.Role;
import jp.kokuji.command.ServedPages;
import jp.kokuji.run.Executions;
import jp.kokuji.run.HandOver;
import jp.kokuji.run.JobStopped;
import jp.kokuji.run.StopRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What runs, has run and is said about it. */
class RunningTest {
  private static final Person CLERK = new Person("担当 一郎", Role.CLERK, "");

  private final ServedPages pages = ServedPages.fresh();
  private final Errands errands = pages.context().getBean(Errands.class);

  private String ask(MockHttpServletRequestBuilder request) throws Exception {
    return pages
        .mvc()
        .perform(request.with(authentication(CLERK.signedIn())).with(csrf()))
        .andReturn()
        .getResponse()
        .getContentAsString(UTF_8);
  }

  /** Other tests of these pages may have begun something. */
  @BeforeEach
  void calm() throws Exception {
    if (errands.last().isPresent()) {
      ended();
    }
  }

  private Errands.End ended() throws InterruptedException {
    for (int left = 600; left > 0 && errands.last().orElseThrow().running(); left--) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return Objects.requireNonNull(errands.last().orElseThrow().state().end());
  }

  @Test
  void whatIsBegunOnThePageStandsInTheHistory() throws Exception {
    pages
        .workplace()
        .submit(
            "R4/総務部/稼働.csv", Workplace.requests("稼1", "稼2").replace("2021-04-20", "2022-04-20"));
    ask(post("/running/load"));
    assertThat(ended().words()).isEqualTo("errand.loaded");
    assertThat(ask(get("/running"))).contains("個のファイルを読み込み", "データベース", "H2 2.");
    assertThat(ask(get("/running/history"))).contains("R4/総務部/稼働.csv", "終わりました");
    assertThat(ask(get("/running/history").param("only", "amiss"))).contains("実行の記録");
    ask(post("/running/report").param("year", "R4").param("load", "true"));
    assertThat(ended().words()).isIn("errand.made", "errand.open");
    assertThat(ask(get("/running/history"))).contains("報告書");
    assertThat(ask(get("/running/acts"))).contains("速報の作成", "担当 一郎", "127.0.0.1");
  }

  @Test
  void whatRunsIsStoppedAndTheNextRunIsNot() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    errands.begin(
        "load",
        progress -> {
          begun.countDown();
          return pages
              .context()
              .getBean(Office.class)
              .alone(
                  rulebook -> {
                    for (int left = 400; left > 0; left--) {
                      pages.context().getBean(Office.class).get(StopRequest.class).check();
                      TimeUnit.MILLISECONDS.sleep(50);
                    }
                    return Errands.End.of("errand.made");
                  });
        });
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(ask(get("/running"))).contains("進み具合を見直す");
    assertThat(errands.begin("load", progress -> Errands.End.of("errand.made"))).isFalse();
    ask(post("/running/stop"));
    assertThat(ended().words()).isEqualTo("errand.stopped");
    Office office = pages.context().getBean(Office.class);
    for (int next = 0; next < 3; next++) {
      office.alone(
          rulebook -> {
            // as long as the stop is asked for again and again
            TimeUnit.MILLISECONDS.sleep(Duration.ofMillis(300).toMillis());
            office.get(StopRequest.class).check();
            return "";
          });
    }
    ask(post("/running/load"));
    assertThat(ended().words()).isEqualTo("errand.loaded");
    assertThat(pages.context().getBean(Office.class).get(Executions.class).running()).isEmpty();
  }

  @Test
  void aBackupIsMadeTriedAndListed() throws Exception {
    ask(post("/running/backup"));
    assertThat(ended().words()).isEqualTo("errand.backed-up");
    assertThat(ask(get("/running"))).contains("すべてそろっています", "kokuji-2", ".zip");
    StringWriter out = new StringWriter();
    Path other = pages.workplace().root().resolve("elsewhere");
    HandOver.of(pages.command("backup", other.toString())).run(out, new StringWriter());
    assertThat(out.toString()).contains("控えを作りました", "すべてそろっています");
    assertThat(other).isDirectoryContaining("glob:**/kokuji-*.zip");
  }

  @Test
  void thePageOfTheDoctorIsTheCommands() throws Exception {
    assertThat(ask(get("/running/doctor"))).contains("設定の点検", "の点を調べ");
    StringWriter out = new StringWriter();
    int status =
        CommandLines.of(new PrintWriter(out, true), new PrintWriter(out, true))
            .execute(pages.command("doctor"));
    assertThat(status).isIn(0, 1);
    assertThat(out.toString()).contains("の点を調べ").doesNotContain("【直す】データベース");
  }

  @Test
  void theExportOfTheActsIsProvenByVerify() throws Exception {
    ask(post("/running/stop"));
    ask(post("/running/load"));
    ended();
    ask(post("/running/report").param("year", "R4").param("load", "true"));
    ended();
    String csv = ask(get("/acts.csv"));
    Path folder = Files.createDirectories(pages.workplace().root().resolve("acts"));
    Path file = folder.resolve("acts.csv");
    assertThat(verify(csv, file)).startsWith("0 ").contains("した事の記録");
    List<String> lines = csv.lines().toList();
    String root = lines.getLast().replaceFirst(".*,", "");
    assertThat(verify(csv, file, "--root=" + root)).startsWith("0 ");
    String shorter = String.join("\r\n", lines.subList(0, lines.size() - 1)) + "\r\n";
    assertThat(verify(shorter, file)).startsWith("0 ");
    assertThat(verify(shorter, file, "--root=" + root)).startsWith("1 ").contains("照合値");
    assertThat(verify(csv.replace("担当 一郎", "別人"), file)).startsWith("1 ").contains("番目の記録");
    String last = lines.getLast();
    String parted = csv.replace(last, last.replaceFirst(",127\\.0\\.0\\.1,", ",10.0.0.1,"));
    assertThat(parted).isNotEqualTo(csv);
    assertThat(verify(parted, file)).startsWith("1 ");
    assertThat(verify(csv.replace(lines.get(1) + "\r\n", ""), file)).startsWith("1 ");
  }

  private static String verify(String csv, Path file, String... more) throws Exception {
    Files.writeString(file, csv);
    StringWriter out = new StringWriter();
    String[] line =
        Stream.concat(Stream.of("verify", file.resolveSibling("").toString()), Stream.of(more))
            .toArray(String[]::new);
    int status =
        CommandLines.of(new PrintWriter(out, true), new PrintWriter(out, true)).execute(line);
    return status + " " + out;
  }

  @Test
  void aFailureIsSaidWithoutItsCause() throws Exception {
    errands.begin(
        "load",
        progress -> {
          throw new IllegalStateException("秘密の値");
        });
    assertThat(ended().words()).isEqualTo("errand.failed");
    assertThat(ask(get("/running"))).contains("途中で失敗しました").doesNotContain("秘密の値");
    errands.begin(
        "load",
        progress -> {
          throw new JobStopped();
        });
    assertThat(ended().good()).isFalse();
  }

  @Test
  void theLogIsShownWithoutNumbersOfPersonsAndWithoutCauses(@TempDir Path folder) throws Exception {
    Path log =
        Files.write(
            folder.resolve("kokuji.log"),
            List.of(
                "2026-04-01T02:00:00.000+09:00  INFO [main] jp.kokuji.load.Load : begun",
                "2026-04-01T02:00:01.000+09:00  WARN [main] jp.kokuji.load.Load : 1234 5678 9018"
                    + " and 090-1234-5678 stood there",
                "java.lang.IllegalStateException: 山田 太郎",
                "\tat jp.kokuji.load.Load.run(Load.java:1)"));
    assertThat(LogTail.of(log, false, 10))
        .extracting(LogEntry::message)
        .hasSize(2)
        .last()
        .isEqualTo("begun");
    assertThat(LogTail.of(log, true, 10).getFirst().message())
        .doesNotContain("5678")
        .contains("stood there");
    assertThat(LogTail.of(folder.resolve("none"), false, 10)).isEmpty();
    assertThat(ask(get("/running/log"))).contains("動作の記録").doesNotContain("\tat ");
  }
}
