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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.kokuji.calendar.FiscalYear;

/**
 * The input folder, {@code YEAR/SUBMITTER/FILE}: what has been submitted, and what lies there that
 * cannot be a submission. Nothing in it is ever moved, changed or deleted, and no file of it is
 * passed over.
 *
 * @param submitted the files to read, by year, submitter and name
 * @param strays every other file, with the reason why it is not read
 */
public record Inbox(List<Submitted> submitted, List<Stray> strays) {
  private static final Set<String> LEDGERS = Set.of("csv", "xlsx", "xlsm", "xls");

  /** What programs and systems leave behind, and what tells people about a folder. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "~\\$.*|\\.~lock\\..*|\\._.*|\\.ds_store|\\.git(?:keep|ignore)?|\\.keep|\\.svn|\\.snapshot"
              + "|\\.directory|(?:eh)?thumbs\\.db|desktop\\.ini|@eadir|__macosx|#recycle"
              + "|\\$recycle\\.bin|lost\\+found|readme(?:\\.(?:md|txt))?",
          Pattern.CASE_INSENSITIVE);

  /** Still being written, or put aside by whoever writes it. */
  private static final Pattern UNFINISHED =
      Pattern.compile("\\..*|.*\\.(?:tmp|part|crdownload|bak|swp)|.*~", Pattern.CASE_INSENSITIVE);

  /**
   * A file that was submitted.
   *
   * @param path below the input folder, with {@code /} on every system
   */
  public record Submitted(Path file, FiscalYear year, String submitter, String path) {}

  /** A file in the input folder that is not read. */
  public record Stray(String path, Reason reason) {

    /** The year in whose folder it lies; nothing where that is none, so that it may be of any. */
    public Optional<FiscalYear> year() {
      int end = path.indexOf('/');
      return end < 0 ? Optional.empty() : FiscalYear.find(path.substring(0, end));
    }

    /** Whether it can't have been meant as a submission. */
    public boolean harmless() {
      return reason == Reason.HARMLESS;
    }
  }

  /** Why something is no submission. */
  public enum Reason {
    NO_FISCAL_YEAR,
    NOT_IN_SUBMITTERS_FOLDER,
    TOO_DEEP,
    NOT_A_LEDGER,
    NOT_A_PLAIN_FILE,
    UNFINISHED,
    HARMLESS
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

  private void scanYear(Path input, Path folder, FiscalYear year) throws IOException {
    for (Path submitter : entries(folder)) {
      if (!directory(submitter) || harmless(submitter)) {
        stray(input, submitter, Reason.NOT_IN_SUBMITTERS_FOLDER);
        continue;
      }
      String who = name(submitter);
      String place = relative(input, submitter) + "/";
      for (Path file : entries(submitter)) {
        if (reason(file, Reason.TOO_DEEP) == Reason.TOO_DEEP) {
          submitted.add(new Submitted(file, year, who, place + name(file)));
        } else {
          stray(input, file, Reason.TOO_DEEP);
        }
      }
    }
  }

  /** Every file below, by its own reason; where it is a ledger, by that of its place. */
  private void stray(Path input, Path entry, Reason place) throws IOException {
    List<Path> below = directory(entry) && !harmless(entry) ? entries(entry) : List.of();
    for (Path file : below) {
      stray(input, file, place);
    }
    if (below.isEmpty()) {
      strays.add(new Stray(relative(input, entry), reason(entry, place)));
    }
  }

  /** Why it is not read, wherever it lies; a ledger for the reason of its place. */
  private static Reason reason(Path entry, Reason place) {
    if (harmless(entry)) {
      return Reason.HARMLESS;
    }
    boolean plain = Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    if (!plain && directory(entry)) {
      return Reason.NOT_A_PLAIN_FILE;
    }
    if (UNFINISHED.matcher(name(entry)).matches()) {
      return Reason.UNFINISHED;
    }
    if (!plain) {
      return place == Reason.TOO_DEEP ? Reason.NOT_A_PLAIN_FILE : place;
    }
    return LEDGERS.contains(extension(entry)) ? place : Reason.NOT_A_LEDGER;
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static boolean harmless(Path entry) {
    return HARMLESS.matcher(name(entry)).matches();
  }

  private static boolean directory(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
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
