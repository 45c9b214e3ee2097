package jp.kokuji.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.file.Volume;
import jp.kokuji.run.Folders;
import org.springframework.util.unit.DataSize;

/**
 * The folders of an installation.
 *
 * @param embedded whether the database is a file in the data folder
 * @param volume the sort of volume that a folder lies on
 * @param opens whether everybody can write a file that is made in it
 */
public record Places(
    Folders folders,
    boolean embedded,
    DataSize least,
    Instant now,
    Function<Path, String> volume,
    Predicate<Path> opens) {
  private static final Pattern NETWORK =
      Pattern.compile("(?i)nfs.*|cifs|smb.*|9p|afs|ceph|glusterfs|fuse\\.(?:sshfs|s3fs|rclone)");
  private static final Pattern SYNCHRONISED =
      Pattern.compile("(?i)onedrive.*|dropbox.*|google ?drive.*|icloud.*|box sync|nextcloud");
  private static final Duration SLIP = Duration.ofHours(1);

  public static Places of(Folders folders, boolean embedded, DataSize least, Instant now) {
    return new Places(folders, embedded, least, now, Trial::volume, Trial::opensNewFiles);
  }

  Stream<Finding> examine() {
    return Stream.of(input(), output(), data(), Keys.examine(folders.data()), rooms())
        .flatMap(found -> found);
  }

  private Stream<Finding> input() {
    Path input = folders.input();
    return Files.isDirectory(input)
        ? Finding.of(Ailment.INPUT_UNREADABLE, Trial.unreadable(input))
        : Finding.when(true, Ailment.INPUT_MISSING, input);
  }

  private Stream<Finding> output() {
    Path output = folders.output();
    try {
      return Stream.of(
              Finding.when(!Trial.writable(output), Ailment.OUTPUT_UNWRITABLE, output),
              Finding.of(Ailment.OUTPUT_SPLIT, Trial.elsewhere(output)),
              Finding.when(nested(), Ailment.FOLDERS_NESTED, folders.input()))
          .flatMap(found -> found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean nested() {
    Path input = real(folders.input());
    return Stream.of(folders.output(), folders.data(), folders.jobs())
        .map(Places::real)
        .anyMatch(other -> other.startsWith(input) || input.startsWith(other));
  }

  private static Path real(Path folder) {
    try {
      return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    } catch (IOException unknown) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private Stream<Finding> data() {
    Path data = folders.data();
    String kind = volume.apply(data);
    return Stream.of(
            Finding.when(!Trial.writable(data), Ailment.DATA_UNWRITABLE, data),
            Finding.when(Permissions.readByOthers(data), Ailment.DATA_OPEN, data),
            Finding.when(opens.test(data), Ailment.FILES_OPEN_TO_ALL, data),
            Finding.when(
                embedded && NETWORK.matcher(kind).matches(), Ailment.DATA_ON_NETWORK, data, kind),
            Finding.when(embedded && synchronised(data), Ailment.DATA_SYNCHRONISED, data),
            Finding.when(
                Permissions.writtenByOthers(folders.jobs()), Ailment.JOBS_OPEN, folders.jobs()),
            setBack(data.resolve("log/kokuji.log")))
        .flatMap(found -> found);
  }

  private static boolean synchronised(Path folder) {
    for (Path part : folder.toAbsolutePath()) {
      if (SYNCHRONISED.matcher(part.toString().toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** What was written earlier must not be younger than now. */
  private Stream<Finding> setBack(Path log) {
    try {
      return Files.exists(log)
          ? Finding.when(
              Files.getLastModifiedTime(log).toInstant().isAfter(now.plus(SLIP)),
              Ailment.CLOCK_SET_BACK,
              now)
          : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Finding> rooms() {
    return List.of(folders.data(), folders.output()).stream()
        .filter(folder -> Volume.free(folder).compareTo(least) < 0)
        .flatMap(
            folder ->
                Finding.when(true, Ailment.DISK_LOW, folder, Volume.free(folder).toMegabytes()));
  }
}
