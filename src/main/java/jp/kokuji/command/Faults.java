package jp.kokuji.command;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kokuji.edition.html.UnusablePage;
import jp.kokuji.edition.pdf.MissingGlyph;
import jp.kokuji.edition.pdf.TooWide;
import jp.kokuji.file.Volume;
import jp.kokuji.release.ReleaseFailed;
import jp.kokuji.report.Unproven;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.BodyUnsaid;
import jp.kokuji.run.JobStopped;
import jp.kokuji.run.NearlyFull;
import jp.kokuji.run.SoleRun.AlreadyRunning;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.dao.DataAccessException;

/** Answers what is our fault or the machine's with one clear line; the rest goes into the log. */
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  /** H2: another process has the database file open. */
  private static final String IN_USE = "90020";

  /** PostgreSQL: the user may not. */
  private static final String INSUFFICIENT = "42501";

  /** With less room than this, in bytes, a database cannot go on. */
  private static final long LEAST_ROOM = 1 << 20;

  private Faults() {}

  public static int answer(Exception exception, PrintWriter err) {
    if (isOfJobs(exception, err)
        || find(exception, BodyUnsaid.class).filter(which -> unsaid(which, err)).isPresent()) {
      return ExitStatus.WRONG_USAGE;
    }
    if (exception instanceof JobStopped) {
      return ExitStatus.FELL_SHORT;
    }
    QuietLog.intoFile(Session.logFile());
    LOG.error("the command failed", exception);
    if (find(exception, FlywayValidateException.class).isPresent()) {
      err.println(Words.of("database-version"));
      return ExitStatus.WRONG_USAGE;
    }
    if (busy(exception)) {
      err.println(elsewhere(exception));
      return ExitStatus.FELL_SHORT;
    }
    err.println(line(exception));
    err.println(Words.of("see-log", Session.logFile()));
    return ExitStatus.FAULT;
  }

  /** For which body it is to be done. */
  private static boolean unsaid(BodyUnsaid unsaid, PrintWriter err) {
    err.println(Words.of("body." + unsaid.reason(), unsaid.written()));
    unsaid.known().forEach(body -> err.println("  " + body));
    if (unsaid.more() > 0) {
      err.println("  " + Words.of("body.more", unsaid.more()));
    }
    return true;
  }

  /** Whether a file of {@code jobs/} must be put right; says which. */
  private static boolean isOfJobs(Exception exception, PrintWriter err) {
    Optional<InvalidRulebook> invalid = find(exception, InvalidRulebook.class);
    if (invalid.isPresent()) {
      err.println(Words.of("invalid-rulebook", invalid.get().faults().size()));
      invalid.get().faults().forEach(fault -> err.println("  " + fault.sentence()));
      return true;
    }
    Optional<Unproven> unproven = find(exception, Unproven.class);
    if (unproven.isPresent()) {
      err.println(Words.of("unproven"));
      err.println("  " + unproven.get().fault().sentence());
      return true;
    }
    Optional<TooWide> wide = find(exception, TooWide.class);
    if (wide.isPresent()) {
      String columns = Integer.toString(wide.get().columns());
      err.println(Words.of("too-wide", wide.get().place(), wide.get().caption(), columns));
      return true;
    }
    Optional<UnusablePage> page = find(exception, UnusablePage.class);
    if (page.isPresent()) {
      LOG.error("a page of the city cannot be written", exception);
      err.println(Words.of("unusable-page", page.get().file(), page.get().line()));
      return true;
    }
    return false;
  }

  private static String elsewhere(Exception exception) {
    return find(exception, AlreadyRunning.class::isInstance)
        .map(cause -> ((AlreadyRunning) cause).machine())
        .filter(machine -> !machine.isEmpty())
        .map(machine -> Words.of("already-running.on", machine))
        .orElseGet(() -> Words.of("already-running"));
  }

  /** Whether another run is under way. */
  static boolean busy(Exception exception) {
    return find(exception, cause -> cause instanceof AlreadyRunning || inUse(cause)).isPresent();
  }

  /** Whether the database cannot be reached any more, rather than something being wrong in it. */
  static boolean databaseGone(Exception exception) {
    return find(exception, Faults::gone).isPresent();
  }

  private static boolean gone(Throwable cause) {
    return switch (cause) {
      case SQLTransientConnectionException timeout -> true;
      case SQLNonTransientConnectionException broken -> true;
      case SQLException sql -> String.valueOf(sql.getSQLState()).matches("08.*|57P.*");
      default -> false;
    };
  }

  /** What the innermost cause that we know of means. */
  private static String line(Exception exception) {
    return causes(exception).toList().reversed().stream()
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .or(() -> ofDatabase(exception))
        .orElseGet(() -> Words.of("fault", root(exception).toString()));
  }

  private static Optional<String> known(Throwable cause) {
    if (diskFull(cause)) {
      return Optional.of(Words.of("disk-full"));
    }
    if (gone(cause)) {
      return Optional.of(Words.of(noRoom() ? "disk-full" : "database-gone"));
    }
    return switch (cause) {
      case PortInUseException used ->
          Optional.of(Words.of("port-in-use", Integer.toString(used.getPort())));
      case BodysSchema.Refused refused when INSUFFICIENT.equals(state(refused)) ->
          Optional.of(Words.of("body.no-schema", refused.schema()));
      case NearlyFull full -> Optional.of(nearlyFull(full));
      case FileSystemException file ->
          Optional.of(Words.of("file-fault", String.valueOf(file.getFile()), reason(file)));
      case MissingGlyph missing -> Optional.of(unprintable(missing));
      case ReleaseFailed failed -> Optional.of(Words.of("release-fault", failed.folder()));
      default -> Optional.empty();
    };
  }

  private static String state(BodysSchema.Refused refused) {
    return refused.getCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
  }

  /** Its own words hold SQL, which helps nobody at the terminal: they are in the log. */
  private static Optional<String> ofDatabase(Exception exception) {
    if (find(exception, cause -> isOfDatabase(cause)).isPresent()) {
      return Optional.of(Words.of("database-fault"));
    }
    return find(exception, FlywayException.class).map(other -> Words.of("database-version"));
  }

  private static boolean isOfDatabase(Throwable cause) {
    return cause instanceof SQLException || cause instanceof DataAccessException;
  }

  private static String unprintable(MissingGlyph missing) {
    return Words.of(
        missing.table().isEmpty() ? "missing-glyph" : "missing-glyph.in-table",
        missing.character(),
        String.format(Locale.ROOT, "U+%04X", missing.codePoint()),
        missing.section(),
        missing.excerpt(),
        missing.table());
  }

  private static String nearlyFull(NearlyFull full) {
    return Words.of(
        "disk-nearly-full",
        full.folder().toString(),
        full.free().toMegabytes(),
        full.minimum().toMegabytes());
  }

  /** Java has no exception of its own for it; these are the words of Unix and of Windows. */
  private static boolean diskFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("No space left on device")
        || message.contains("There is not enough space on the disk");
  }

  /** The embedded database closes when its disk is full, and then says only that it is closed. */
  private static boolean noRoom() {
    return Volume.free(Session.logFile().toAbsolutePath()).toBytes() < LEAST_ROOM;
  }

  /** Whether another process has the embedded database: one that runs, or a server that starts. */
  public static boolean inUse(Exception exception) {
    return find(exception, Faults::inUse).isPresent();
  }

  private static boolean inUse(Throwable cause) {
    return cause instanceof SQLException sql && IN_USE.equals(sql.getSQLState());
  }

  private static String reason(FileSystemException cause) {
    return switch (cause) {
      case NoSuchFileException missing -> Words.of("file-fault.missing");
      case AccessDeniedException denied -> Words.of("file-fault.denied");
      case FileAlreadyExistsException other -> Words.of("file-fault.other");
      default -> Objects.requireNonNullElse(cause.getReason(), Words.of("file-fault.unknown"));
    };
  }

  private static Optional<Throwable> find(Throwable exception, Predicate<Throwable> wanted) {
    return causes(exception).filter(wanted).findFirst();
  }

  static <T> Optional<T> find(Throwable exception, Class<T> wanted) {
    return causes(exception).filter(wanted::isInstance).map(wanted::cast).findFirst();
  }

  private static Throwable root(Throwable exception) {
    return causes(exception).reduce((outer, inner) -> inner).orElse(exception);
  }

  private static Stream<Throwable> causes(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause).limit(50);
  }
}
