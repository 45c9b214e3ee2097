package jp.kokuji.submission;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.kokuji.calendar.FiscalYear;

/**
 * The input folder, {@code YEAR/SUBMITTER/FILE}: what has been submitted, and what lies there that
 * cannot be a submission. Nothing in it is ever moved, changed or deleted.
 *
 * @param submitted the files to read, by year, submitter and name
 * @param strays everything else that somebody might have meant as a submission
 */
public record Inbox(List<Submitted> submitted, List<Stray> strays) {
  private static final Set<String> LEDGERS = Set.of("csv", "xlsx", "xlsm", "xls");
  private static final Set<String> LEFTOVERS = Set.of("tmp", "part", "crdownload");

  /**
   * A file that was submitted.
   *
   * @param path below the input folder, with {@code /} on every system
   */
  public record Submitted(Path file, FiscalYear year, String submitter, String path) {}

  /** Something that lies in the input folder but not where a submission belongs. */
  public record Stray(String path, Reason reason) {}

  /** Why something is no submission. */
  public enum Reason {
    NO_FISCAL_YEAR,
    NOT_IN_SUBMITTERS_FOLDER,
    NOT_A_LEDGER,
    NOT_A_PLAIN_FILE
  }

  /** Looks through the folder. */
  public static Inbox scan(Path input) throws IOException {
    Inbox inbox = new Inbox(new ArrayList<>(), new ArrayList<>());
    for (Path folder : entries(input)) {
      Optional<FiscalYear> year = FiscalYear.find(name(folder));
      if (year.isEmpty() || !directory(folder)) {
        inbox.stray(input, folder, Reason.NO_FISCAL_YEAR);
      } else {
        inbox.scanYear(input, folder, year.get());
      }
    }
    return inbox;
  }

  /** A plain file that is no ledger, such as a note, was not meant as a submission anywhere. */
  private void stray(Path input, Path entry, Reason reason) {
    boolean note = Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) && !ledger(entry);
    strays.add(new Stray(relative(input, entry), note ? Reason.NOT_A_LEDGER : reason));
  }

  private void scanYear(Path input, Path folder, FiscalYear year) throws IOException {
    for (Path submitter : entries(folder)) {
      if (!directory(submitter)) {
        stray(input, submitter, Reason.NOT_IN_SUBMITTERS_FOLDER);
        continue;
      }
      for (Path file : entries(submitter)) {
        String path = relative(input, file);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          strays.add(new Stray(path, Reason.NOT_A_PLAIN_FILE));
        } else if (!ledger(file)) {
          strays.add(new Stray(path, Reason.NOT_A_LEDGER));
        } else {
          submitted.add(new Submitted(file, year, name(submitter), path));
        }
      }
    }
  }

  /** What is in a folder, in the order of names, without what programs and systems leave behind. */
  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !leftover(entry)).sorted().toList();
    }
  }

  private static boolean leftover(Path entry) {
    String name = name(entry);
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini")
        || LEFTOVERS.contains(extension(entry));
  }

  private static boolean directory(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean ledger(Path file) {
    return LEDGERS.contains(extension(file));
  }

  private static String extension(Path file) {
    String name = name(file);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** On Unix a backslash is a letter like any other: as a separator, it would lead elsewhere. */
  private static String relative(Path input, Path file) {
    return StreamSupport.stream(input.relativize(file).spliterator(), false)
        .map(Path::toString)
        .collect(joining("/"));
  }
}
