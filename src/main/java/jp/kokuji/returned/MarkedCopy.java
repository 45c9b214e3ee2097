package jp.kokuji.returned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.file.Sha256;
import jp.kokuji.submission.FileName;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;

/**
 * The submitter's own workbook with its problems marked. It is named {@code 台帳.xlsx.返却.xlsx}: the
 * submitted name, so that no two files of a folder share a copy, and what its content is.
 */
final class MarkedCopy {
  /** Counts up when workbooks are marked in another way, so that all are marked anew. */
  private static final String VERSION = "1";

  private static final Set<Rule> CANNOT_BE_OPENED =
      Set.of(Rule.PASSWORD_PROTECTED, Rule.DAMAGED_FILE);

  private final Path beside;

  /**
   * @param beside the submitted file's name in the folder of what goes back
   */
  MarkedCopy(Path beside) {
    this.beside = beside;
  }

  /**
   * Makes the copy unless it is there already.
   *
   * @param submitted the file in the input folder
   * @param sha256 of the bytes in which the problems were found
   * @param list the problems as they are listed for people
   */
  CopyState update(Path submitted, String sha256, List<Problem> problems, String list)
      throws IOException {
    String stamp = Sha256.of(String.join("\n", VERSION, sha256, list));
    for (WorkbookFormat format : WorkbookFormat.values()) {
      if (Stamp.isOn(file(format), stamp)) {
        return CopyState.MARKED;
      }
    }
    remove();
    if (problems.stream().map(Problem::rule).anyMatch(CANNOT_BE_OPENED::contains)) {
      return CopyState.UNREADABLE;
    }
    try (SubmittedCopy source = SubmittedCopy.of(submitted, PlacedFile.part(beside))) {
      CopyState state = source.state(sha256);
      return state == CopyState.MARKED ? write(source, stamp, problems) : state;
    }
  }

  private CopyState write(SubmittedCopy source, String stamp, List<Problem> problems)
      throws IOException {
    String name = String.valueOf(beside.getFileName());
    MarkedWorkbook marked = MarkedWorkbook.of(source.file(), name, stamp, problems);
    if (marked.state() == CopyState.MARKED) {
      PlacedFile.write(file(marked.format()), marked.content().toByteArray());
    }
    return marked.state();
  }

  void remove() throws IOException {
    for (WorkbookFormat format : WorkbookFormat.values()) {
      Files.deleteIfExists(file(format));
    }
  }

  /** Takes away what is among these files. */
  void remove(Set<Path> there) throws IOException {
    if (Arrays.stream(WorkbookFormat.values()).map(this::file).anyMatch(there::contains)) {
      remove();
    }
  }

  Path file(WorkbookFormat format) {
    String name = String.valueOf(beside.getFileName());
    return beside.resolveSibling(FileName.withSuffix(name, ".返却." + format.extension()));
  }
}
