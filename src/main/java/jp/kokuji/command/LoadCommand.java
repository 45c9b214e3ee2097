package jp.kokuji.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code load}: reads everything new or changed under the input folder. */
@Command(name = "load", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class LoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.open(folders)) {
      Account account = new Account(session, spec.commandLine().getOut());
      return new CommandRun(session, account, ShownProgress.on(spec.commandLine().getErr()))
          .load()
          .exitStatus();
    }
  }
}
