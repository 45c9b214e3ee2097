package jp.kokuji.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Looks at a machine, its folders, the words of {@code jobs/} and the database. */
public record Doctor(Machine machine, Places places, Base base, Pages pages) {
  private static final Duration MONTH = Duration.ofDays(31);

  private static final int PORT = 8480;

  /** The folder of backups in the data folder. */
  public static final String BACKUPS = "backup";

  /** Of the installation that the properties mean. */
  public static Doctor of(Environment environment, Instant now) {
    Binder binder = Binder.get(environment);
    Folders folders = binder.bind("kokuji", Folders.class).get();
    DataSize least =
        binder.bind("kokuji.minimum-free", DataSize.class).orElse(DataSize.ofMegabytes(200));
    DataSourceProperties database =
        binder.bind("spring.datasource", DataSourceProperties.class).get();
    boolean served = Keys.served(folders.data());
    int port = served ? 0 : environment.getProperty("kokuji.port", Integer.class, PORT);
    Base base = Base.of(database, served, folders.output(), now);
    return new Doctor(
        Machine.here(now, port),
        Places.of(folders, base.embedded(), least, now),
        base,
        Pages.of(environment));
  }

  /** All that is wrong, what is grave first. */
  public List<Finding> examine() {
    return Stream.of(
            machine.examine(),
            places.examine(),
            jobs(),
            base.examine(),
            backup(),
            pages.examine(places.now()))
        .flatMap(found -> found)
        .sorted(Comparator.comparing(finding -> !finding.ailment().grave()))
        .toList();
  }

  private Stream<Finding> jobs() {
    RulebookReader reader = new RulebookReader(places.folders().jobs());
    try {
      reader.read();
      reader.readSchedule();
      return Stream.empty();
    } catch (InvalidRulebook invalid) {
      return Finding.when(
          true,
          Ailment.JOBS_FAULTY,
          invalid.faults().size(),
          invalid.faults().getFirst().sentence());
    }
  }

  /** An embedded database that has been there for a month without one. */
  private Stream<Finding> backup() {
    Path data = places.folders().data();
    if (!places.embedded() || !Files.exists(data.resolve("kokuji.mv.db"))) {
      return Stream.empty();
    }
    Path backups = data.resolve(BACKUPS);
    return Finding.when(
        latest(backups).isBefore(places.now().minus(MONTH)), Ailment.BACKUP_MISSING, data);
  }

  private static Instant latest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Instant.EPOCH;
    }
    try (Stream<Path> files = Files.list(folder)) {
      Instant latest = Instant.EPOCH;
      for (Path file : files.toList()) {
        Instant time = Files.getLastModifiedTime(file).toInstant();
        latest = time.isAfter(latest) ? time : latest;
      }
      return latest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
