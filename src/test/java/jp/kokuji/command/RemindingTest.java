package jp.kokuji.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import jp.kokuji.CommandLines;
import jp.kokuji.Workplace;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.ScheduledYear;
import jp.kokuji.rulebook.When;
import jp.kokuji.rulebook.Work;
import jp.kokuji.serve.Timetable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Reminders as mail files, and sent by a mail server. */
@Tag("long")
class RemindingTest {
  private static final String LEDGER = "R3/総務部/台帳.csv";

  @TempDir private Path root = Path.of("");
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private String[] folders = {};
  private Workplace workplace = new Workplace(root);

  @BeforeEach
  void install() throws IOException {
    server.start();
    System.setProperty("spring.mail.host", "127.0.0.1");
    System.setProperty("spring.mail.port", String.valueOf(server.getSmtp().getPort()));
    workplace = new Workplace(root).clearedForMail();
    folders =
        new String[] {
          "--input=" + workplace.input(),
          "--output=" + workplace.output(),
          "--jobs=" + workplace.jobs(),
          "--data=" + workplace.data()
        };
    workplace.submit(LEDGER, Workplace.requests("1") + Workplace.request("2", "総務不明部"));
    run(1, "load");
  }

  @AfterEach
  void end() {
    server.stop();
    System.clearProperty("spring.mail.host");
    System.clearProperty("spring.mail.port");
  }

  private String run(int status, String... words) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    String[] line = Stream.concat(Stream.of(words), Stream.of(folders)).toArray(String[]::new);
    assertThat(CommandLines.of(out, out).execute(line)).as(said.toString()).isEqualTo(status);
    return said.toString();
  }

  private static List<String> attached(MimeMessage mail) throws Exception {
    List<String> names = new ArrayList<>();
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    for (int i = 1; i < parts.getCount(); i++) {
      names.add(parts.getBodyPart(i).getFileName());
    }
    return names;
  }

  private static void check(MimeMessage mail) throws Exception {
    assertThat(mail.getSubject()).isEqualTo("【依頼】令和3年度運用状況の台帳の提出について");
    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("joho@city.example.lg.jp");
    assertThat(from.getPersonal()).isEqualTo("久留米市 総務部総務課");
    InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
    assertThat(to.getAddress()).isEqualTo("soumu@city.example.lg.jp");
    assertThat(to.getPersonal()).isEqualTo("市長 総務部");
    assertThat(mail.getSentDate()).isNotNull();
    assertThat(mail.getMessageID()).endsWith("@city.example.lg.jp>");
    assertThat(attached(mail)).contains("台帳.csv.problems.csv", "自己情報開示等請求（R3）.xlsx");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    String body =
        ((MimeMultipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent().toString();
    assertThat(body).startsWith("市長 総務部　御中").contains("期限：令和4年4月15日（金）");
  }

  @Test
  void eachIsAMailFileThatAnyMailProgramOpens() throws Exception {
    Path folder = root.resolve("お願い");
    run(1, "status", "R3", "--reminders", folder.toString(), "--due", "R4.4.15");
    byte[] file = Files.readAllBytes(folder.resolve("市長_総務部.eml"));
    assertThat(US_ASCII.newEncoder().canEncode(new String(file, UTF_8))).isTrue();
    assertThat(new String(file, US_ASCII))
        .contains("X-Unsent: 1\r\n", "MIME-Version: 1.0\r\n", "filename*")
        .doesNotContain(System.getProperty("user.name") + "@");
    assertThat(new String(file, US_ASCII).lines()).allMatch(line -> line.length() <= 998);
    try (InputStream in = Files.newInputStream(folder.resolve("市長_総務部.eml"))) {
      check(new MimeMessage(Session.getInstance(new Properties()), in));
    }
    try (InputStream in = Files.newInputStream(folder.resolve("市長_環境部.eml"))) {
      MimeMessage draft = new MimeMessage(Session.getInstance(new Properties()), in);
      assertThat(draft.getAllRecipients()).isNull();
    }
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(run(2, "status", "R3", "--reminders", folder.toString(), "--due", "R4.4.15"))
        .contains("前に書き出した文");
  }

  @Test
  void theyAreSentWhenAPersonSaysSo() throws Exception {
    run(2, "status", "R3", "--send");
    String said = run(1, "status", "R3", "--due", "R4.4.15", "--send");
    assertThat(said).contains("1 件送りました", "市長 環境部: 宛先がありません").doesNotContain("総務部: 宛先");
    assertThat(server.getReceivedMessages()).hasSize(1);
    check(server.getReceivedMessages()[0]);
    assertThat(server.getReceivedMessages()[0].getHeader("X-Unsent")).isNull();
  }

  @Test
  void aServerThatIsGoneOrMissingIsSaid() {
    server.stop();
    assertThat(run(1, "status", "R3", "--due", "R4.4.15", "--send"))
        .contains("0 件送りました", "市長 総務部: メールサーバーが受け付けませんでした")
        .doesNotContain("Exception");
    System.clearProperty("spring.mail.host");
    assertThat(run(2, "status", "R3", "--due", "R4.4.15", "--send"))
        .contains("メールを送れません", "SPRING_MAIL_HOST");
  }

  @Test
  void theScheduleMaySendThem() throws Exception {
    ScheduledJob monthly =
        new ScheduledJob(
            "お願い",
            new Work.Remind(ScheduledYear.PREVIOUS, 14),
            When.find("* * * * * *").orElseThrow());
    FolderOptions options = CommandLine.populateCommand(new FolderOptions(), folders);
    Clock clock = Clock.system(When.ZONE);
    PrintWriter out = new PrintWriter(new StringWriter(), true);
    DueRuns runs =
        new DueRuns(
            options,
            new Timetable(new Schedule(null, List.of(monthly))),
            clock,
            new DueRun(out, out));
    for (int i = 0; i < 200 && server.getReceivedMessages().length == 0; i++) {
      runs.tick();
      Thread.sleep(50);
    }
    assertThat(server.getReceivedMessages()).isNotEmpty();
  }
}
