package jp.kokuji.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL server that a test stops in the midst of things, and starts again where it was. */
final class OwnServer implements AutoCloseable {
  private final Path folder;
  private EmbeddedPostgres running;

  OwnServer(Path folder) throws IOException {
    this.folder = folder;
    this.running = start(folder, 0);
  }

  private static EmbeddedPostgres start(Path folder, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  String url() {
    return running.getJdbcUrl("postgres", "postgres");
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(running.getPostgresDatabase());
  }

  EmbeddedPostgres running() {
    return running;
  }

  long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
  }

  private Path pidFile() {
    return folder.resolve("postmaster.pid");
  }

  /** As {@code pg_ctl stop -m immediate}: every connection is cut, nothing is written any more. */
  void stopAtOnce() throws IOException, InterruptedException {
    long pid = pid();
    new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
    while (Files.exists(pidFile()) && ProcessHandle.of(pid).isPresent()) {
      Thread.sleep(50);
    }
  }

  void startAgain() throws IOException {
    running.close();
    running = start(folder, running.getPort());
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
