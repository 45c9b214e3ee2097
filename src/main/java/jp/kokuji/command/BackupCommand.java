package jp.kokuji.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.kokuji.backup.Backup;
import jp.kokuji.backup.Backups;
import jp.kokuji.submission.Characters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup DIR}: a copy of the database that was read back and counted. */
@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "parameter.backup")
  private Path folder;

  /** What it works with. */
  record Tools(Backups backups, OnRecord onRecord) {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Session session = Session.open(folders)) {
      Tools tools = session.give(Tools.class);
      Backup made = tools.backups().make(folder);
      tools
          .onRecord()
          .add("backup", made.file().getFileName() + "", "", made.rows() + " " + made.whole());
      String file = Characters.visible(made.file().toString());
      out.println(Words.of("backup.made", file, made.bytes()));
      out.println(
          Words.of(
              made.whole() ? "backup.whole" : "backup.torn", made.stored().size(), made.rows()));
      return made.whole() ? ExitStatus.WELL : ExitStatus.FAULT;
    } catch (Backups.DumpMissing missing) {
      spec.commandLine().getErr().println(Words.of("backup.no-tool"));
      return ExitStatus.FAULT;
    }
  }
}
