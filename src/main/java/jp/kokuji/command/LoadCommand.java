package jp.kokuji.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.load.FileRegister;
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

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.open(folders)) {
      for (String path : forgotten) {
        forget(session, History.below(session, path));
      }
      Account account = new Account(session, spec.commandLine().getOut());
      return new CommandRun(session, account, ShownProgress.on(spec.commandLine().getErr()))
          .load()
          .exitStatus();
    }
  }

  private void forget(Session session, String path) throws IOException {
    FileRegister register = session.get(FileRegister.class);
    if (register.lies(path)) {
      throw new ParameterException(spec.commandLine(), Words.of("forget.present", path));
    }
    if (!register.forget(path, session.rulebook())) {
      throw new ParameterException(spec.commandLine(), Words.of("status.no-file", path));
    }
    spec.commandLine().getOut().println(Words.of("forget.done", Characters.visible(path)));
  }
}
