package jp.kokuji.console;

import java.io.PrintWriter;

/** The command line, for commands that another process hands over. */
@FunctionalInterface
public interface Commands {
  /** Runs a command line and returns its exit status. */
  int run(String[] arguments, PrintWriter out, PrintWriter err);
}
