package jp.kokuji.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kokuji.sample.Submission.Script;
import jp.kokuji.sample.Submission.TextFile;

/**
 * Writes the sample years {@code R1}, {@code R2} and {@code R3}, and the invented ones that follow
 * them, into the folder given as argument, {@code input} where none is given.
 */
public final class SampleYears {
  private SampleYears() {}

  /**
   * Writes all files.
   *
   * @throws IOException when the folder cannot be written to
   */
  public static void main(String[] args) throws IOException {
    writeTo(Path.of(args.length == 0 ? "input" : args[0]));
  }

  /** Writes over the files of the same names and leaves any other file alone. */
  static void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, List<Submission>> year : years().entrySet()) {
      for (Submission submission : year.getValue()) {
        Path file =
            folder
                .resolve(year.getKey())
                .resolve(submission.submitter())
                .resolve(submission.file());
        Files.createDirectories(file.getParent());
        Files.write(file, submission.bytes());
      }
    }
    InventedFiles.writeTo(folder);
  }

  private static Map<String, List<Submission>> years() {
    Submission carriedOver =
        new TextFile(
            "総務課",
            "審査請求整理簿.csv",
            Script.WINDOWS,
            Records2020.carriedOver().all(Kind.APPEAL),
            Notation.FULL_ERA);
    return new TreeMap<>(
        Map.of(
            "R1", List.of(carriedOver),
            "R2", Year2020.submissions(),
            "R3", Year2021.submissions()));
  }
}
