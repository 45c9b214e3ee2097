package jp.kokuji.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: wrong usage, answered with the commands that there are. */
@Command(
    name = "kokuji",
    subcommands = {
      YearEndCommand.class,
      LoadCommand.class,
      ReportCommand.class,
      PublishCommand.class,
      StatusCommand.class,
      ExplainCommand.class,
      KeyCommand.class,
      VerifyCommand.class,
      AuditPublishedCommand.class,
      TemplateCommand.class,
      ServeCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class KokujiCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    String commands = String.join("、", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), Words.of("missing-command", commands));
  }
}
