package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.notice.KnownActs;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.Verification;
import jp.kokuji.seal.Finding;
import jp.kokuji.seal.Inspection;
import jp.kokuji.seal.PublicTrees;
import jp.kokuji.submission.Characters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify DIR}: whether released files are still as they were released. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "parameter.released")
  private Path folder;

  @Option(names = "--root", paramLabel = "HASH", descriptionKey = "option.root")
  private @Nullable String root;

  @Option(names = "--signer", paramLabel = "HASH", descriptionKey = "option.signer")
  private @Nullable String signer;

  @Mixin private final FolderOptions folders = new FolderOptions();

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(folder)) {
      throw new ParameterException(spec.commandLine(), Words.of("verify.missing", shown(folder)));
    }
    List<Path> trees = PublicTrees.at(folder);
    boolean whole = true;
    for (Path tree : trees) {
      whole &= verify(tree);
    }
    List<Verification> releases =
        Verification.below(folder).stream().filter(release -> apart(release, trees)).toList();
    for (Verification release : releases) {
      whole &= verify(release);
    }
    List<ExportedActs> acts = ExportedActs.at(folder);
    for (ExportedActs exported : acts) {
      whole &= verify(exported);
    }
    if (trees.isEmpty() && releases.isEmpty() && acts.isEmpty()) {
      out().println(Words.of("verify.none", shown(folder)));
      return ExitStatus.FELL_SHORT;
    }
    if (folders.databaseIsAtHand(folder)) {
      whole &= isKnown(releases);
    }
    return whole ? ExitStatus.WELL : ExitStatus.FELL_SHORT;
  }

  private boolean verify(Path tree) throws IOException {
    Inspection found = Inspection.of(tree);
    if (root != null) {
      found = found.withRoot(root);
    }
    if (signer != null) {
      found = found.signedBy(signer);
    }
    out().println(Words.of("verify.tree", shown(tree), found.whole()));
    out().println("  " + Words.of("verify.root", found.root()));
    out()
        .println(
            "  "
                + (found.signer().isEmpty()
                    ? Words.of("verify.unsigned")
                    : Words.of("verify.signer", found.signer())));
    for (Finding finding : found.findings()) {
      out()
          .println(
              "  " + Words.of("verify." + finding.fault(), shown(tree.resolve(finding.file()))));
    }
    return found.intact();
  }

  private boolean verify(Verification release) {
    out().println(Words.of("verify.release", shown(release.folder()), release.whole()));
    for (Verification.Finding finding : release.findings()) {
      Path file = release.folder().resolve(finding.file());
      out().println("  " + Words.of("verify." + finding.fault(), shown(file)));
    }
    return release.intact();
  }

  private boolean verify(ExportedActs acts) {
    out().println(Words.of("verify.export", shown(acts.file()), acts.roots().size()));
    out()
        .println(
            "  " + Words.of("verify.root", acts.roots().isEmpty() ? "-" : acts.roots().getLast()));
    acts.broken()
        .forEach(place -> out().println("  " + Words.of("verify.act-changed", place.toString())));
    boolean same = root == null || acts.roots().contains(root);
    if (!same) {
      out().println("  " + Words.of("verify.acts-root"));
    }
    return same && acts.broken().isEmpty();
  }

  /** Files and manifests can all be made anew; the database knows what it has released. */
  private boolean isKnown(List<Verification> releases) throws Exception {
    try (Session session = Session.openToRead(folders)) {
      KnownActs known = session.give(Tools.class).known();
      List<String> wrong = new ArrayList<>();
      known.contradictions().forEach(act -> wrong.add(Words.of("verify.acts.changed", act)));
      for (Verification release : releases.stream().filter(Verification::readable).toList()) {
        Manifest manifest = Manifest.read(release.folder());
        if (manifest.state() == Manifest.State.FINAL && !known.has(manifest)) {
          wrong.add(Words.of("verify.acts.unknown", shown(release.folder())));
        }
      }
      out().println(Words.of("verify.acts", wrong.size()));
      wrong.forEach(line -> out().println("  " + line));
      return wrong.isEmpty();
    }
  }

  /** What it works with. */
  record Tools(KnownActs known) {}

  /** What lies in a public folder is proven with it. */
  private static boolean apart(Verification release, List<Path> trees) {
    Path place = release.folder().toAbsolutePath().normalize();
    return trees.stream().noneMatch(place::startsWith);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static String shown(Path path) {
    return Characters.visible(path.toString());
  }
}
