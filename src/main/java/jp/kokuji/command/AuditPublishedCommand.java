package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.kokuji.audit.Audit;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.UnreadableSubmission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit-published FILE}: computes the totals of a published file again. */
@Command(name = "audit-published", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class AuditPublishedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "parameter.published")
  private Path file;

  @Option(names = "--errata", paramLabel = "FILE", descriptionKey = "option.errata")
  private @Nullable Path errata;

  @Option(names = "--json", descriptionKey = "option.audit-json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    check();
    try {
      return answer(Audit.of(file));
    } catch (UnreadableSubmission unreadable) {
      spec.commandLine().getErr().println(whyNot(unreadable.problem()));
      return ExitStatus.WRONG_USAGE;
    }
  }

  /** A published file is nobody's submission, so it is not asked for again. */
  private String whyNot(Problem problem) {
    String words = "audit.unreadable." + problem.rule().code();
    return Words.of(
        "audit.unreadable",
        Characters.visible(file.toString()),
        problem.sheet().isEmpty() ? 0 : 1,
        Characters.visible(problem.sheet()),
        problem.row(),
        Words.BUNDLE.containsKey(words)
            ? Words.of(words, Characters.visible(problem.found()))
            : Words.of("audit.unreadable.other"),
        problem.rule().code());
  }

  /** The published file must exist and must not be written over by the draft. */
  private void check() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw wrong("audit.no-file", file);
    }
    if (errata == null) {
      return;
    }
    if (!Errata.canBe(errata) || (Files.exists(errata) && Files.isSameFile(file, errata))) {
      throw wrong("audit.wrong-errata", errata);
    }
  }

  private ParameterException wrong(String words, Path path) {
    return new ParameterException(
        spec.commandLine(), Words.of(words, Characters.visible(path.toString())));
  }

  private int answer(Audit audit) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(ShownAudit.of(file, audit)));
    } else {
      new AuditText(out).print(file, audit);
    }
    if (errata != null) {
      Errata.write(audit.corrections(), errata);
      if (!json) {
        out.println(Words.of("audit.errata-written", Characters.visible(errata.toString())));
      }
    }
    boolean agrees = audit.differences().isEmpty();
    return agrees ? ExitStatus.WELL : ExitStatus.FELL_SHORT;
  }
}
