package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen in the text of the sources only; google-java-format makes it regular. */
class SourceTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int LONGEST_FILE = 250;
  private static final int LONGEST_METHOD = 30;

  /** A line that begins a method: a type, a name and a parenthesis, indented once or twice. */
  private static final Pattern HEAD =
      Pattern.compile(
          "^( {2}| {4})(?!record |return |throw |new |yield )[\\w@<][^=;(]* \\w+\\(.*$");

  private static final Pattern CHUNK_STEP =
      Pattern.compile("\\bchunk\\((?:[^;]|\\R)*?\\.build\\(\\)");

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void filesCanBeReadAtOnce() {
    assertThat(sources())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            file ->
                assertThat(lines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void medianFileHasAtMostSixtyLines() {
    List<Integer> sizes = sources().stream().map(file -> lines(file).size()).sorted().toList();
    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(60);
  }

  @Test
  void methodsFitOnAScreen() {
    assertThat(sources().stream().flatMap(file -> longMethods(file).stream())).isEmpty();
  }

  /** Methods by their heads: from a line that opens a body to the brace of the same indent. */
  private static List<String> longMethods(Path file) {
    List<String> lines = lines(file);
    List<String> found = new ArrayList<>();
    for (int head = 0; head < lines.size(); head++) {
      if (!HEAD.matcher(lines.get(head)).matches()) {
        continue;
      }
      String end = " ".repeat(indent(lines.get(head))) + "}";
      int last = lines.subList(head, lines.size()).indexOf(end) + 1;
      if (last > LONGEST_METHOD && !endsBefore(lines, head, last)) {
        found.add(file + ":" + (head + 1) + " has " + last + " lines");
      }
    }
    return found;
  }

  /** Whether the head was of something without a body. */
  private static boolean endsBefore(List<String> lines, int head, int length) {
    int indent = indent(lines.get(head));
    for (int i = head; i < head + length; i++) {
      String line = lines.get(i);
      if (line.endsWith("{")) {
        return false;
      }
      boolean outside = i > head && indent(line) <= indent && !line.strip().startsWith(")");
      if (line.endsWith(";") || line.isEmpty() || outside) {
        return true;
      }
    }
    return false;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Without it, Spring Batch commits row by row, and a failing chunk leaves its first rows. */
  @Test
  void everyChunkStepHasItsTransactionManager() throws IOException {
    int steps = 0;
    for (Path file : sources()) {
      Matcher step = CHUNK_STEP.matcher(Files.readString(file));
      while (step.find()) {
        steps++;
        assertThat(step.group()).as(file.toString()).contains(".transactionManager(transactions)");
      }
    }
    assertThat(steps).isPositive();
  }
}
