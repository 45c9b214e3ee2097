package jp.kokuji.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A mark in the output folder, by which machines that share a database server find out whether they
 * write into the same one.
 */
@Component
public class OutputMark {
  /** Where it lies in the folder. */
  public static final String FILE = ".kokuji";

  private final JdbcTemplate jdbc;
  private final Path output;

  OutputMark(JdbcTemplate jdbc, Folders folders) {
    this.jdbc = jdbc;
    this.output = folders.output();
  }

  /** The mark of the folder, if a run on a server has left one there. */
  public static Optional<String> find(Path output) throws IOException {
    Path file = output.resolve(FILE);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  /** Tells the server into which folder this run writes. For the run whose turn it is. */
  public void leave() {
    ConnectionCallback<Boolean> server = Turn::sharedBy;
    if (Boolean.TRUE.equals(jdbc.execute(server))) {
      jdbc.update("update run_turn set output = ?", mark());
    }
  }

  private String mark() {
    try {
      Optional<String> known = find(output);
      String mark = known.orElseGet(() -> UUID.randomUUID().toString());
      if (known.isEmpty()) {
        Files.createDirectories(output);
        Files.writeString(output.resolve(FILE), mark);
      }
      return mark;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
