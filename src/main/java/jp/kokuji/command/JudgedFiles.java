package jp.kokuji.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.submission.Inbox;
import org.jspecify.annotations.Nullable;

/** Files to be judged, wherever they lie, as if they had been submitted. */
final class JudgedFiles {
  private final Path input;
  private final @Nullable FiscalYear year;
  private final @Nullable String submitter;
  private final List<Path> unplaced = new ArrayList<>();

  /**
   * @param year of all of them; where it is null, the folder above the submitter's says it
   * @param submitter of all of them; where it is null, the folder that a file lies in says it
   */
  JudgedFiles(Path input, @Nullable FiscalYear year, @Nullable String submitter) {
    this.input = input.toAbsolutePath().normalize();
    this.year = year;
    this.submitter = submitter;
  }

  /** Files and, of folders, what lies in them as in the input folder. */
  Inbox inbox(List<Path> files) throws IOException {
    Inbox inbox = new Inbox(new ArrayList<>(), new ArrayList<>());
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        Inbox below = Inbox.scan(file);
        below.submitted().forEach(each -> add(each.file(), inbox));
        inbox.strays().addAll(below.strays());
      } else {
        add(file, inbox);
      }
    }
    return inbox;
  }

  /** The first file that is not there, or of which the year or the submitter is not known. */
  Optional<Path> unplaced() {
    return unplaced.stream().findFirst();
  }

  private void add(Path file, Inbox inbox) {
    Path full = file.toAbsolutePath().normalize();
    Optional<String> by = Optional.ofNullable(submitter).or(() -> name(full.getParent()));
    Optional<FiscalYear> of =
        Optional.ofNullable(year)
            .or(() -> name(full.getParent()).flatMap(FiscalYear::find))
            .or(() -> name(above(full)).flatMap(FiscalYear::find));
    boolean known = Files.isRegularFile(full) && by.flatMap(FiscalYear::find).isEmpty();
    if (!known || of.isEmpty() || by.isEmpty()) {
      unplaced.add(file);
      return;
    }
    Path shown = full.startsWith(input) ? input.relativize(full) : full;
    String path = shown.toString().replace('\\', '/');
    inbox.submitted().add(new Inbox.Submitted(full, of.get(), by.get(), path));
  }

  private static @Nullable Path above(Path file) {
    Path parent = file.getParent();
    return parent == null ? null : parent.getParent();
  }

  private static Optional<String> name(@Nullable Path folder) {
    return Optional.ofNullable(folder).map(Path::getFileName).map(Path::toString);
  }
}
