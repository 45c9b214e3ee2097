package jp.kokuji.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.founding.Adoption;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.ProblemMessage;
import jp.kokuji.submission.UnreadableSubmission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code adopt FILE}: proposes the words of {@code jobs/} by which a ledger would be read. */
@Command(name = "adopt", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class AdoptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.adopt")
  private Path file;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "option.adopt-kind")
  private @Nullable String kind;

  @Override
  public Integer call() throws Exception {
    Declared declared = Declared.read(folders);
    Adoption adoption =
        new Adoption(
            declared.rulebook().city(),
            kinds(declared.rulebook()),
            declared.folders().jobs(),
            LocalDate.now(declared.clock()));
    try {
      adoption.propose(file).forEach(spec.commandLine().getOut()::println);
      return ExitStatus.WELL;
    } catch (UnreadableSubmission e) {
      spec.commandLine()
          .getOut()
          .println(ProblemMessage.of(e.problem(), file.toString(), Messages.SPOKEN));
      return ExitStatus.FELL_SHORT;
    }
  }

  private Collection<RecordKind> kinds(Rulebook rulebook) {
    String written = kind;
    if (written == null) {
      return rulebook.kinds().values();
    }
    String near = String.join("、", rulebook.nearestKinds(written));
    return List.of(
        rulebook
            .findKind(written)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), Words.of("wrong-kind", written, near))));
  }
}
