package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kokuji.audit.Audit;
import jp.kokuji.audit.Difference;
import jp.kokuji.audit.Proposal;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.UnreadableSubmission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit-published FILE}: computes the totals of a published file again. */
@Command(name = "audit-published", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class AuditPublishedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "parameter.published")
  private List<Path> named;

  @Option(names = "--errata", paramLabel = "FILE", descriptionKey = "option.errata")
  private @Nullable Path errata;

  @Option(names = "--json", descriptionKey = "option.audit-json")
  private boolean json;

  @Option(names = "--show", descriptionKey = "option.show")
  private boolean show;

  @Option(names = "--propose", descriptionKey = "option.propose")
  private boolean propose;

  @Override
  public Integer call() throws IOException {
    List<Path> files = files();
    check(files);
    List<AuditedFile> audited = new ArrayList<>();
    int status = ExitStatus.WELL;
    if (propose) {
      return propose(files);
    }
    for (Path file : files) {
      try {
        if (show) {
          print(file);
        } else {
          audited.add(new AuditedFile(file, Audit.of(file)));
        }
      } catch (UnreadableSubmission unreadable) {
        spec.commandLine().getErr().println(whyNot(file, unreadable.problem()));
        status = ExitStatus.WRONG_USAGE;
      }
    }
    return show ? status : Math.max(status, answer(audited));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path name : named) {
      if (!Files.exists(name)) {
        throw wrong("audit.no-file", name);
      }
      files.addAll(Audit.files(name));
    }
    if (files.isEmpty()) {
      throw wrong("audit.no-file", named.getFirst());
    }
    return files;
  }

  /** The words that would make the tables, from the ledgers of {@code jobs/}. */
  private int propose(List<Path> files) throws IOException {
    int status = ExitStatus.WELL;
    try {
      Rulebook rulebook = new RulebookReader(Declared.folders(folders).jobs()).read();
      for (Path file : files) {
        try {
          Proposal.of(file, rulebook)
              .forEach(line -> spec.commandLine().getOut().println(Characters.visible(line)));
        } catch (UnreadableSubmission unreadable) {
          spec.commandLine().getErr().println(whyNot(file, unreadable.problem()));
          status = ExitStatus.WRONG_USAGE;
        }
      }
    } catch (InvalidRulebook e) {
      e.faults().forEach(fault -> spec.commandLine().getErr().println(fault.sentence()));
      status = ExitStatus.WRONG_USAGE;
    }
    return status;
  }

  /** The tables as they were recognised. */
  private void print(Path file) throws IOException, UnreadableSubmission {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Words.of("audit.recognised", Characters.visible(file.toString())));
    Audit.recognised(file)
        .forEach(
            line ->
                out.println(
                    Words.of(
                        "audit.recognised-row",
                        line.row(),
                        Characters.visible(String.join(" | ", line.cells()).replace('\n', ' ')))));
  }

  /** A published file is nobody's submission, so it is not asked for again. */
  private String whyNot(Path file, Problem problem) {
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
  private void check(List<Path> files) throws IOException {
    if (errata == null) {
      return;
    }
    for (Path file : files) {
      if (!Errata.canBe(errata) || (Files.exists(errata) && Files.isSameFile(file, errata))) {
        throw wrong("audit.wrong-errata", errata);
      }
    }
  }

  private ParameterException wrong(String words, Path path) {
    return new ParameterException(
        spec.commandLine(), Words.of(words, Characters.visible(path.toString())));
  }

  private int answer(List<AuditedFile> audited) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Difference> across = across(audited);
    if (json) {
      out.println(ShownAudit.json(audited, across));
    } else {
      AuditText text = new AuditText(out);
      audited.forEach(each -> text.print(each.file(), each.audit()));
      text.across(across);
    }
    if (errata != null) {
      Errata.write(audited.stream().map(AuditedFile::audit).toList(), errata);
      if (!json) {
        out.println(Words.of("audit.errata-written", Characters.visible(errata.toString())));
      }
    }
    boolean agrees = audited.stream().allMatch(each -> each.audit().differences().isEmpty());
    return agrees ? ExitStatus.WELL : ExitStatus.FELL_SHORT;
  }

  private static List<Difference> across(List<AuditedFile> audited) throws IOException {
    try {
      return audited.size() > 1
          ? Audit.across(audited.stream().map(AuditedFile::file).toList())
          : List.of();
    } catch (UnreadableSubmission changed) {
      throw new IOException(changed);
    }
  }
}
