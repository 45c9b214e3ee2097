package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** What is said on the terminal while something runs. */
final class Heard {
  private Heard() {}

  static String from(Running running) throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try (PrintStream ear = new PrintStream(heard, true, UTF_8)) {
      System.setOut(ear);
      System.setErr(ear);
      running.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return heard.toString(UTF_8);
  }

  @FunctionalInterface
  interface Running {
    void run() throws IOException;
  }
}
