package jp.kokuji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Approval sheets (確認票) that runs without {@code --sheet} have written. */
public final class Sheets {
  private static final String CODE = "確認票の番号　";

  private Sheets() {}

  /** The option with the code of the latest sheet below the output folder. */
  public static String option(Path output, String year) throws IOException {
    try (Stream<Path> sheets = Files.list(output.resolve("publication").resolve(year))) {
      Path last =
          sheets
              .filter(file -> file.toString().endsWith(".txt"))
              .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
              .orElseThrow();
      List<String> lines = Files.readAllLines(last);
      return "--sheet=" + lines.getLast().replace(CODE, "");
    }
  }
}
