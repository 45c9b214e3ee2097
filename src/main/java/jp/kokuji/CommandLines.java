package jp.kokuji;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kokuji.command.EachBody;
import jp.kokuji.command.ExitStatus;
import jp.kokuji.command.Faults;
import jp.kokuji.command.Terminal;
import jp.kokuji.command.Words;
import jp.kokuji.run.HandOver;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs a command line and turns what happens into an exit status: 0 all well, 1 something was held
 * back or fell short, 2 wrong usage or wrong declarations in {@code jobs/}, 3 a fault of ours.
 */
public final class CommandLines {

  private CommandLines() {}

  /** Runs the command line, or has the server run it that is up, and returns the exit status. */
  public static int run(String... arguments) {
    return run(Terminal.writer(System.out), Terminal.writer(System.err), arguments);
  }

  private static int run(PrintWriter out, PrintWriter err, String... arguments) {
    HandOver order = HandOver.of(arguments);
    CommandLine here =
        of(out, err, arguments)
            .setExecutionExceptionHandler(
                (exception, line, parsed) ->
                    (Faults.inUse(exception) ? Errand.soon(order, out, err) : OptionalInt.empty())
                        .orElseGet(() -> Faults.answer(exception, err)));
    return Errand.run(order, out, err).orElseGet(() -> here.execute(arguments));
  }

  /**
   * The command line, answering on {@code out} and talking on {@code err}.
   *
   * @param arguments those that it will be given; none where it must know every command
   */
  public static CommandLine of(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine all = new CommandLine(new KokujiCommand());
    KokujiCommand.meant(arguments).forEach(all::addSubcommand);
    return all.setResourceBundle(Words.BUNDLE)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(CommandLines::wrongUsage)
        .setExecutionStrategy(CommandLines::execute)
        .setExecutionExceptionHandler(
            (exception, line, parsed) -> Faults.answer(exception, line.getErr()));
  }

  /** What was wrong, in the operator's language, and how the command is used. */
  private static int wrongUsage(ParameterException exception, String[] arguments) {
    PrintWriter err = exception.getCommandLine().getErr();
    err.println(said(exception));
    exception.getCommandLine().usage(err);
    return ExitStatus.WRONG_USAGE;
  }

  private static String said(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      return Words.of("unknown-argument", String.join(" ", unmatched.getUnmatched()));
    }
    if (exception instanceof MissingParameterException missing) {
      return Words.of(
          "missing-argument",
          missing.getMissing().stream().map(ArgSpec::paramLabel).collect(joining(" ")));
    }
    return exception.getCause() instanceof TypeConversionException wrong
        ? String.valueOf(wrong.getMessage())
        : String.valueOf(exception.getMessage());
  }

  /** Without names in Japanese no department's folder can be opened, so nothing is begun. */
  private static int execute(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    if (!FileNames.canBeJapanese()) {
      parsed.commandSpec().commandLine().getErr().println(Words.of("no-japanese-names"));
      return ExitStatus.FAULT;
    }
    Optional<EachBody> each = EachBody.of(parsed);
    return each.isPresent() ? each(each.get(), parsed) : new CommandLine.RunLast().execute(parsed);
  }

  /** A body whose server is up has it done there. */
  private static int each(EachBody each, ParseResult parsed) {
    CommandLine front = parsed.commandSpec().commandLine();
    try {
      return each.run(parsed.originalArgs(), one -> run(front.getOut(), front.getErr(), one));
    } catch (ParameterException wrong) {
      throw wrong;
    } catch (Exception e) {
      return Faults.answer(e, front.getErr());
    }
  }
}
