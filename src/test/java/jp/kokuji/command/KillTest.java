package jp.kokuji.command;

import static jp.kokuji.Workplace.requests;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.kokuji.Kokuji;
import jp.kokuji.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that is killed at any moment is made good by the next one. */
class KillTest {
  private static final List<String> TABLES =
      List.of(
          "select fiscal_year, path, state, accepted, held_back, refused from submission",
          "select reception_number, received_on, department, source_row, ordinal, record_key"
              + " from document_request",
          "select rule, source_row, found from problem");

  @TempDir private Path root = Path.of("");

  @Test
  void nextRunEndsAsAnUndisturbedOne() throws Exception {
    Workplace undisturbed = install("undisturbed");
    long begun = System.nanoTime();
    assertThat(start(undisturbed).waitFor()).isZero();
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);

    Workplace killed = install("killed");
    Random moments = new Random(20210401);
    for (int i = 0; i < 3; i++) {
      Process load = start(killed);
      load.waitFor(took / 2 + moments.nextLong(took / 3), TimeUnit.MILLISECONDS);
      load.destroyForcibly().waitFor();
    }
    assertThat(start(killed).waitFor()).as(log(killed)).isZero();
    assertThat(content(killed)).isEqualTo(content(undisturbed));
  }

  private Workplace install(String name) {
    Workplace workplace = new Workplace(root.resolve(name)).cleared();
    workplace.submit("R3/健康福祉部/a.csv", requests("a", "b"));
    workplace.submit("R3/総務部/b.csv", requests(20_000));
    workplace.submit("R3/都市建設部/c.csv", requests("c", "d"));
    return workplace;
  }

  private static Process start(Workplace workplace) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(Kokuji.class.getName(), "load"));
    // relative, as an operator who types nothing has them
    command.addAll(List.of("--input=input", "--output=output", "--jobs=jobs", "--data=data"));
    File said = workplace.root().resolve("said.txt").toFile();
    return new ProcessBuilder(command)
        .directory(workplace.root().toFile())
        .redirectErrorStream(true)
        .redirectOutput(said)
        .start();
  }

  private static String log(Workplace workplace) throws IOException {
    return Files.readString(workplace.root().resolve("said.txt"));
  }

  private static List<String> content(Workplace workplace) throws SQLException {
    List<String> content = new ArrayList<>();
    String url = "jdbc:h2:file:" + workplace.data().toAbsolutePath().resolve("kokuji");
    try (Connection connection = DriverManager.getConnection(url, "", "")) {
      for (String table : TABLES) {
        try (ResultSet rows = connection.createStatement().executeQuery(table)) {
          while (rows.next()) {
            content.add(row(rows));
          }
        }
      }
    }
    content.sort(null);
    return content;
  }

  private static String row(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      values.add(String.valueOf(rows.getString(i)));
    }
    return String.join("|", values);
  }
}
