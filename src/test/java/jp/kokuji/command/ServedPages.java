package jp.kokuji.command;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.kokuji.CommandLines;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import jp.kokuji.console.Begun;
import jp.kokuji.console.Office;
import jp.kokuji.record.RecordTables;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.HandOver;
import jp.kokuji.run.SoleRun;
import jp.kokuji.status.Status;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import picocli.CommandLine;

/**
 * The pages of one installation, served once for all tests of a fork.
 *
 * @param mvc asks them without a connection
 * @param port where they are served in truth
 * @param mail the mail server to which the installation sends
 */
public record ServedPages(
    Workplace workplace,
    MockMvc mvc,
    WebApplicationContext context,
    int port,
    String key,
    GreenMail mail) {
  private static final int PATIENCE = 300;
  private static final int PAUSE_MILLIS = 100;

  private static final class Once {
    static final ServedPages PAGES = start();
  }

  public static ServedPages get() {
    return Once.PAGES;
  }

  /** The same with empty tables and folders: what another test submitted is not seen. */
  public static ServedPages fresh() {
    ServedPages pages = get();
    try {
      Office office = pages.context().getBean(Office.class);
      ended(pages.context());
      pages.workplace().clearedForMail();
      TestDatabase.clear(office.get(JdbcTemplate.class));
      office.get(RecordTables.class).follow(office.rulebook().kinds().values());
      return pages;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for what another test has begun and did not wait for, whether or not it has its turn. */
  private static void ended(WebApplicationContext context) throws Exception {
    for (int left = PATIENCE; left > 0; left--) {
      if (!Begun.running(context) && free(context.getBean(Office.class).get(SoleRun.class))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    throw new IllegalStateException("what an earlier test has begun does not end");
  }

  private static boolean free(SoleRun turn) throws SQLException {
    try {
      turn.hold().close();
      return true;
    } catch (SoleRun.AlreadyRunning busy) {
      return false;
    }
  }

  private static ServedPages start() {
    String logging = System.getProperty(LoggingSystem.SYSTEM_PROPERTY);
    try {
      Path root = Files.createTempDirectory("pages");
      Workplace workplace = new Workplace(root).clearedForMail();
      String[] line = line(workplace);
      FolderOptions folders = new FolderOptions();
      new CommandLine(folders).parseArgs(line);
      Server server =
          Server.start(
              (command, out, err) -> CommandLines.of(out, err).execute(command),
              HandOver.of(line),
              folders,
              Stream.concat(
                      Stream.of(folders.arguments()),
                      Stream.of("--server.address=127.0.0.1", "--kokuji.port=0"))
                  .toArray(String[]::new));
      WebApplicationContext context = (WebApplicationContext) server.context();
      MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
      return new ServedPages(
          workplace, mvc, context, Integer.parseInt(server.port()), server.key(), mail(context));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidRulebook e) {
      throw new IllegalStateException(e);
    } finally {
      if (logging == null) {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
      } else {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, logging);
      }
    }
  }

  /** The installation's database is opened while the settings name the mail server. */
  private static GreenMail mail(WebApplicationContext context) {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mail.start();
    System.setProperty("spring.mail.host", "127.0.0.1");
    System.setProperty("spring.mail.port", String.valueOf(mail.getSmtp().getPort()));
    try {
      context.getBean(Office.class).get(Status.class);
      return mail;
    } catch (Office.Closed closed) {
      throw new IllegalStateException(closed);
    } finally {
      System.clearProperty("spring.mail.host");
      System.clearProperty("spring.mail.port");
    }
  }

  private static String[] line(Workplace workplace) {
    return new String[] {
      "--input=" + workplace.input(),
      "--output=" + workplace.output(),
      "--jobs=" + workplace.jobs(),
      "--data=" + workplace.data()
    };
  }

  /** A command as it is typed for the folders of the installation. */
  public String[] command(String... words) {
    return Stream.concat(Stream.of(words), Stream.of(line(workplace))).toArray(String[]::new);
  }
}
