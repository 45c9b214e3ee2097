package jp.kokuji;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import jp.kokuji.command.AdoptCommand;
import jp.kokuji.command.AuditPublishedCommand;
import jp.kokuji.command.BackupCommand;
import jp.kokuji.command.BodiesCommand;
import jp.kokuji.command.CheckCommand;
import jp.kokuji.command.DoctorCommand;
import jp.kokuji.command.DocumentCommand;
import jp.kokuji.command.InitCommand;
import jp.kokuji.command.KeyCommand;
import jp.kokuji.command.LoadCommand;
import jp.kokuji.command.PublishCommand;
import jp.kokuji.command.ReportCommand;
import jp.kokuji.command.ServeCommand;
import jp.kokuji.command.StatusCommand;
import jp.kokuji.command.TemplateCommand;
import jp.kokuji.command.UserCommand;
import jp.kokuji.command.VerifyCommand;
import jp.kokuji.command.Version;
import jp.kokuji.command.Words;
import jp.kokuji.command.YearEndCommand;
import jp.kokuji.command.explain.ExplainCommand;
import jp.kokuji.console.Commands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: wrong usage, answered with the commands that there are. */
@Command(name = "kokuji", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class KokujiCommand implements Runnable, Commands {
  private static final List<Class<?>> ALL =
      List.of(
          YearEndCommand.class,
          LoadCommand.class,
          ReportCommand.class,
          PublishCommand.class,
          StatusCommand.class,
          ExplainCommand.class,
          KeyCommand.class,
          VerifyCommand.class,
          AuditPublishedCommand.class,
          DocumentCommand.class,
          TemplateCommand.class,
          AdoptCommand.class,
          CheckCommand.class,
          InitCommand.class,
          BodiesCommand.class,
          ServeCommand.class,
          UserCommand.class,
          DoctorCommand.class,
          BackupCommand.class);

  @Spec private CommandSpec spec;

  /**
   * The one that the arguments begin with, else all: to describe them costs a tenth of a short run.
   */
  static List<Class<?>> meant(String... arguments) {
    List<Class<?>> named =
        ALL.stream()
            .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
            .toList();
    return named.isEmpty() ? ALL : named;
  }

  private static String name(Class<?> command) {
    return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
  }

  @Override
  public int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return CommandLines.of(out, err, arguments).execute(arguments);
  }

  @Override
  public void run() {
    String commands = String.join("、", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), Words.of("missing-command", commands));
  }
}
