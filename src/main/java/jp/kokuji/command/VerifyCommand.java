package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.release.Verification;
import jp.kokuji.submission.Characters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify DIR}: whether released files are still as they were released. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "parameter.released")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Verification> all = Verification.below(folder);
    for (Verification release : all) {
      out.println(Words.of("verify.release", shown(release.folder()), release.whole()));
      for (Verification.Finding finding : release.findings()) {
        Path file = release.folder().resolve(finding.file());
        out.println("  " + Words.of("verify." + finding.fault(), shown(file)));
      }
    }
    if (all.isEmpty()) {
      out.println(Words.of("verify.none", shown(folder)));
    }
    boolean whole = !all.isEmpty() && all.stream().allMatch(one -> one.findings().isEmpty());
    return whole ? ExitStatus.WELL : ExitStatus.FELL_SHORT;
  }

  private static String shown(Path path) {
    return Characters.visible(path.toString());
  }
}
