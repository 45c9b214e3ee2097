package jp.kokuji.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the program's texts are written to. */
public final class Terminal {
  private Terminal() {}

  /** A writer in the terminal's encoding; where that knows no Japanese at all, in UTF-8. */
  public static PrintWriter writer(PrintStream stream) {
    boolean ascii = stream.charset().equals(StandardCharsets.US_ASCII);
    Charset charset = ascii ? StandardCharsets.UTF_8 : stream.charset();
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }
}
