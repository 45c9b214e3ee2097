package jp.kokuji.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.console.Office;
import jp.kokuji.file.Overlay;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import jp.kokuji.run.SoleRun;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program that a server keeps running: its database is opened for the first page that is asked
 * for, and from then on every session of this process works in it.
 */
final class OpenOffice implements Office, AutoCloseable {
  private static final AtomicReference<@Nullable OpenOffice> STANDING = new AtomicReference<>();

  private static final int TRIES = 100;
  private static final int PAUSE_MILLIS = 200;

  /** The rules, and how the files looked from which they were read. */
  private record Read(String look, Rulebook rulebook) {}

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Folders folders;
  private final FolderOptions options;
  private @Nullable ConfigurableApplicationContext context;
  private @Nullable Read read;

  private OpenOffice(FolderOptions options, Folders folders) {
    this.options = options;
    this.folders = folders;
  }

  /**
   * The office of the server of this process.
   *
   * @param folders that the options mean
   */
  static OpenOffice of(FolderOptions options, Folders folders) {
    OpenOffice office = new OpenOffice(options, folders);
    STANDING.set(office);
    return office;
  }

  /** The one of this process, if it is open and works with the same folders. */
  static Optional<OpenOffice> find(FolderOptions options) {
    OpenOffice office = STANDING.get();
    return office != null && office.isOpen() && options.equal(office.options)
        ? Optional.of(office)
        : Optional.empty();
  }

  private synchronized boolean isOpen() {
    return context != null;
  }

  synchronized ConfigurableApplicationContext context() {
    ConfigurableApplicationContext open = context;
    if (open == null) {
      open = Session.start(options.arguments());
      context = open;
    }
    return open;
  }

  @Override
  public <T> T get(Class<T> type) throws Closed {
    try {
      return context().getBean(type);
    } catch (BeansException | IllegalStateException e) {
      throw new Closed(e);
    }
  }

  /** Read again when a file of {@code jobs/} has changed, and never while it is wrong. */
  @Override
  public synchronized Rulebook rulebook()
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    String look = look(folders.jobs());
    Read known = read;
    if (known == null || !known.look().equals(look)) {
      known = new Read(look, new RulebookReader(folders.jobs()).read());
      Session.prepare(context(), known.rulebook());
      read = known;
    }
    return known.rulebook();
  }

  private static String look(Path jobs) {
    return Overlay.layers(jobs).stream()
        .filter(Files::exists)
        .map(OpenOffice::lookAt)
        .collect(Collectors.joining("\n"));
  }

  private static String lookAt(Path jobs) {
    try (Stream<Path> files = Files.walk(jobs, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Folders folders() {
    return folders;
  }

  @Override
  public <T> T alone(Work<T> work) throws Exception {
    get(SoleRun.class);
    turn.lock();
    try (Session session = patiently()) {
      return work.run(session.rulebook());
    } finally {
      turn.unlock();
    }
  }

  /** Whoever hands in while a run is under way waits for it, but not for ever. */
  private Session patiently()
      throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning, InterruptedException {
    for (int left = TRIES; ; left--) {
      try {
        return Session.open(this);
      } catch (SoleRun.AlreadyRunning busy) {
        if (left == 0) {
          throw busy;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  @Override
  public synchronized void close() {
    STANDING.compareAndSet(this, null);
    if (context != null) {
      context.close();
      context = null;
    }
  }
}
