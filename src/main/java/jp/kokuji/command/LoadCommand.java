package jp.kokuji.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.load.FileRegister;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Characters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code load}: reads everything new or changed under the input folder. */
@Command(name = "load", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class LoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Option(names = "--forget", paramLabel = "PATH", descriptionKey = "option.forget")
  private List<String> forgotten = new ArrayList<>();

  /** What it works with. */
  record Tools(FileRegister register, CommandRun.Tools run, OnRecord onRecord) {}

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.open(folders)) {
      Tools tools = session.give(Tools.class);
      Rulebook rulebook = session.rulebook();
      for (String path : forgotten) {
        forget(tools, rulebook, History.below(session.folders(), path));
      }
      Account account = new Account(tools.run().books(), rulebook, spec.commandLine().getOut());
      return new CommandRun(
              tools.run(), rulebook, account, ShownProgress.on(spec.commandLine().getErr()))
          .load()
          .exitStatus();
    }
  }

  private void forget(Tools tools, Rulebook rulebook, String path) throws IOException {
    if (tools.register().lies(path)) {
      throw new ParameterException(spec.commandLine(), Words.of("forget.present", path));
    }
    if (!tools.register().forget(path, rulebook)) {
      throw new ParameterException(spec.commandLine(), Words.of("status.no-file", path));
    }
    tools.onRecord().add("forget", path, "", "");
    spec.commandLine().getOut().println(Words.of("forget.done", Characters.visible(path)));
  }
}
