package jp.kokuji.command;

import java.io.Console;
import java.io.PrintWriter;
import jp.kokuji.run.Progress;
import jp.kokuji.submission.Characters;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress as a bar on a terminal, and as one plain line a piece of work elsewhere. */
final class ShownProgress implements Progress {
  private final PrintWriter plain;
  private final boolean terminal;
  private @Nullable ProgressBar bar;

  private ShownProgress(PrintWriter plain, boolean terminal) {
    this.plain = plain;
    this.terminal = terminal;
  }

  static Progress on(PrintWriter err) {
    return new ShownProgress(err, terminal());
  }

  /**
   * Whether somebody watches. From Java 22 on there is a console even where there is no terminal,
   * and only its method {@code isTerminal} knows; we compile for 21, which has no such method.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean terminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  @Override
  public void begin(String work, int steps) {
    String name = Words.of("progress." + work);
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .hideEta()
              .build();
    } else {
      plain.println(Words.of("progress.begins", name, steps));
    }
  }

  @Override
  public void step(String what) {
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(" " + Characters.visible(what));
    }
  }

  @Override
  public void end() {
    if (bar != null) {
      bar.setExtraMessage("");
      bar.close();
      bar = null;
    }
  }
}
