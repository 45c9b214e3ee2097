package jp.kokuji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folders of one installation, and the files that departments put into it. */
public record Workplace(Path root) {
  private static final String HEADINGS = "受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果\n";

  public Path input() {
    return root.resolve("input");
  }

  public Path output() {
    return root.resolve("output");
  }

  public Path jobs() {
    return root.resolve("jobs");
  }

  public Path data() {
    return root.resolve("data");
  }

  /** Empties input and output, and copies the delivered {@code jobs/}. */
  public Workplace cleared() {
    try {
      for (Path folder : new Path[] {input(), output(), jobs()}) {
        FileSystemUtils.deleteRecursively(folder);
      }
      Files.createDirectories(input());
      Jobs.copyTo(jobs());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with the addresses of the section and of the department of general affairs. */
  public Workplace clearedForMail() throws IOException {
    cleared();
    Jobs.change(
        jobs().resolve("city/city.yml"), "  # mail: 課のアドレス", "  mail: joho@city.example.lg.jp");
    Jobs.change(
        jobs().resolve("city/departments.yml"),
        "    corner: 総務部\n",
        "    corner: 総務部\n    mail: soumu@city.example.lg.jp\n");
    return this;
  }

  /** The same without the longest report: a test of faults need not wait for it to be printed. */
  public Workplace clearedForFaults() {
    cleared();
    Jobs.leaveOut(jobs(), "personal-information");
    return this;
  }

  /** A ledger of requests with these numbers, each by the department of general affairs. */
  public static String requests(String... numbers) {
    return Stream.of(numbers)
        .map(number -> request(number, "総務部"))
        .collect(Collectors.joining("", HEADINGS, ""));
  }

  /** A ledger of as many requests, numbered from 1. */
  public static String requests(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> request(Integer.toString(number), "総務部"))
        .collect(Collectors.joining("", HEADINGS, ""));
  }

  /** A line of a ledger of requests. */
  public static String request(String number, String department) {
    return number + ",2021-04-20,市長," + department + ",市内,閲覧,開示\n";
  }

  /** Puts a file into the input folder, or another in its place. */
  public Path submit(String path, String text) {
    try {
      Path file = input().resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
