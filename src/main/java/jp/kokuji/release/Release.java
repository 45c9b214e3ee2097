package jp.kokuji.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kokuji.release.Manifest.PublishedFile;
import org.springframework.util.FileSystemUtils;

/**
 * Releases a folder of files as a whole: all are written to disk in a hidden folder beside it, and
 * then the two folders change places. A reader thus sees all old files, all new ones or, for the
 * moment between two renames, no folder; never a mixture and never a part of a file.
 *
 * <p>The folder belongs to the release: whatever it held before is gone afterwards. What a killed
 * run left behind is cleared by the next {@link #publish} or {@link #recover} of the same folder.
 */
public final class Release {
  private static final String WORKPLACE = ".release";

  private final Path folder;

  /** Holds the lock and the two folders below while a release runs. */
  private final Path workplace;

  private final Path fresh;
  private final Path former;
  private final Leave leave;

  /**
   * @param folder where the files are to stand, {@code output/R3/personal-information}
   */
  public Release(Path folder) {
    this(folder, () -> {});
  }

  /**
   * @param leave is asked for before anything changes that others see
   */
  public Release(Path folder, Leave leave) {
    this.leave = leave;
    this.folder = folder.toAbsolutePath().normalize();
    this.workplace = this.folder.resolveSibling("." + this.folder.getFileName() + WORKPLACE);
    this.fresh = workplace.resolve("new");
    this.former = workplace.resolve("old");
  }

  /**
   * Writes the editions and last their manifest, and puts them in the place of the old release.
   *
   * @param manifest makes the manifest of what was written
   * @throws ReleaseFailed if a file cannot be written or the folder cannot be replaced; the old
   *     release then stands as it was, as it does after any other exception of an edition
   */
  public Manifest publish(List<Edition> editions, Function<List<PublishedFile>, Manifest> manifest)
      throws ReleaseFailed {
    requireDistinct(editions);
    List<Manifest> published = new ArrayList<>();
    alone(
        () -> {
          requireOwn();
          Manifest written = stage(editions, manifest);
          leave.require();
          swap();
          published.add(written);
        });
    return published.getFirst();
  }

  /**
   * The folder that is released by way of this one; nothing if this is no workplace of a release.
   */
  static Optional<Path> ofWorkplace(Path workplace) {
    String name = String.valueOf(workplace.getFileName());
    return name.startsWith(".") && name.endsWith(WORKPLACE)
        ? Optional.of(
            workplace.resolveSibling(name.substring(1, name.length() - WORKPLACE.length())))
        : Optional.empty();
  }

  /**
   * Clears what a killed run left behind and brings back the release that it was replacing.
   *
   * @param alive whether whoever began it may still be there, and may never let go of the lock: if
   *     it wakes up, its release fails
   */
  void recover(boolean alive) throws IOException {
    if (alive) {
      clear();
      FileSystemUtils.deleteRecursively(workplace);
    } else if (Files.exists(workplace)) {
      alone(() -> {});
    }
  }

  /** Forces the entries of a folder to disk, where the system lets a folder be opened. */
  public static void force(Path folder) throws IOException {
    Staging.force(folder);
  }

  private Manifest stage(List<Edition> editions, Function<List<PublishedFile>, Manifest> manifest)
      throws IOException {
    Staging staging = Staging.create(fresh);
    Manifest written = manifest.apply(staging.write(editions));
    staging.write(Manifest.FILE_NAME, written::write);
    Staging.force(fresh);
    return written;
  }

  private void swap() throws IOException {
    if (Files.exists(folder)) {
      Files.move(folder, former, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    Staging.force(folder.resolveSibling("."));
  }

  /** Runs the action as the only release of this folder, on a clean workplace, and cleans up. */
  private void alone(Action action) throws ReleaseFailed {
    Path lockFile = workplace.resolve("lock");
    try {
      Files.createDirectories(workplace);
      // Closing the channel releases the lock, and so does the end of a killed process.
      try (FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock(channel);
        try {
          cleanly(action);
        } finally {
          Files.deleteIfExists(lockFile);
        }
      } finally {
        removeWorkplace();
      }
    } catch (ReleaseFailed e) {
      throw e;
    } catch (IOException e) {
      throw new ReleaseFailed(folder, e);
    }
  }

  private void cleanly(Action action) throws IOException {
    try {
      clear();
      action.run();
    } catch (IOException | RuntimeException e) {
      try {
        leave.require();
        clear();
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
    clear();
  }

  private void removeWorkplace() throws IOException {
    try {
      Files.deleteIfExists(workplace);
    } catch (DirectoryNotEmptyException e) {
      // Another run holds it or has just begun, and will remove it.
      return;
    }
  }

  private void lock(FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      throw new ReleaseFailed(folder, new IOException("another run of this process writes it", e));
    }
    throw new ReleaseFailed(folder, "another process writes it");
  }

  private void clear() throws IOException {
    if (Files.exists(former) && !Files.exists(folder)) {
      Files.move(former, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    FileSystemUtils.deleteRecursively(former);
    FileSystemUtils.deleteRecursively(fresh);
  }

  /** A folder that holds files but no manifest is not a release, and not ours to replace. */
  private void requireOwn() throws IOException {
    if (!Files.exists(folder) || Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new ReleaseFailed(folder, "it holds files, but no " + Manifest.FILE_NAME);
      }
    }
  }

  private static void requireDistinct(List<Edition> editions) {
    if (editions.stream().map(Edition::fileName).distinct().count() != editions.size()) {
      throw new IllegalArgumentException("two editions have the same file name");
    }
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }

  /** Whether this run may still change what others see. */
  @FunctionalInterface
  public interface Leave {
    /**
     * Does nothing if it may.
     *
     * @throws IOException if another run has taken its place
     */
    void require() throws IOException;
  }
}
