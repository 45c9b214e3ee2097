package jp.kokuji;

import java.io.PrintWriter;
import java.util.OptionalInt;
import jp.kokuji.command.ExitStatus;
import jp.kokuji.command.Terminal;
import jp.kokuji.command.Words;
import jp.kokuji.run.HandOver;

/**
 * Has the server that is up run the command line, and is over: neither a command nor a library is
 * loaded for it, and so it starts in a tenth of the time.
 */
final class Errand {
  /** The server did not take it; whoever called starts the program itself. */
  static final int NOT_TAKEN = 75;

  private Errand() {}

  public static void main(String[] arguments) {
    PrintWriter out = Terminal.writer(System.out);
    PrintWriter err = Terminal.writer(System.err);
    System.exit(run(HandOver.of(arguments), out, err).orElse(NOT_TAKEN));
  }

  /** As the server does it, where there is one. */
  static OptionalInt run(HandOver order, PrintWriter out, PrintWriter err) {
    try {
      return order.run(out, err);
    } catch (HandOver.Broken broken) {
      return broken(err);
    }
  }

  /** As one does it that is just starting. */
  static OptionalInt soon(HandOver order, PrintWriter out, PrintWriter err) {
    try {
      return order.soon(out, err);
    } catch (HandOver.Broken broken) {
      return broken(err);
    }
  }

  private static OptionalInt broken(PrintWriter err) {
    err.println(Words.of("hand-over.broken"));
    return OptionalInt.of(ExitStatus.FAULT);
  }
}
