package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kokuji.audit.Audit;
import jp.kokuji.audit.Audits;
import jp.kokuji.audit.Proposal;
import jp.kokuji.audit.answer.AuditText;
import jp.kokuji.audit.answer.AuditWords;
import jp.kokuji.audit.answer.Errata;
import jp.kokuji.audit.answer.ShownAudit;
import jp.kokuji.file.PlacedFile;
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
    if (propose) {
      return propose(files);
    }
    return show ? forEach(files, this::print) : answer(Audits.of(named(files)));
  }

  /** What is done with one file. */
  private interface Each {
    void take(Path file) throws IOException, UnreadableSubmission;
  }

  private int forEach(List<Path> files, Each each) throws IOException {
    int status = ExitStatus.WELL;
    for (Path file : files) {
      try {
        each.take(file);
      } catch (UnreadableSubmission unreadable) {
        status = refused(file.toString(), unreadable.problem());
      }
    }
    return status;
  }

  private int refused(String file, Problem problem) {
    spec.commandLine().getErr().println(AuditWords.whyNot(file, problem));
    return ExitStatus.WRONG_USAGE;
  }

  /** Each by the path that was given. */
  private static Map<String, Path> named(List<Path> files) {
    Map<String, Path> byName = new LinkedHashMap<>();
    files.forEach(file -> byName.put(file.toString(), file));
    return byName;
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

  /** The words that would make the tables, from the ledgers of {@code jobs/}, read once. */
  private int propose(List<Path> files) throws IOException {
    try {
      Rulebook rulebook = new RulebookReader(Declared.folders(folders).jobs()).read();
      return forEach(
          files,
          file ->
              Proposal.of(file, rulebook)
                  .forEach(line -> spec.commandLine().getOut().println(Characters.visible(line))));
    } catch (InvalidRulebook e) {
      e.faults().forEach(fault -> spec.commandLine().getErr().println(fault.sentence()));
      return ExitStatus.WRONG_USAGE;
    }
  }

  /** The tables as they were recognised. */
  private void print(Path file) throws IOException, UnreadableSubmission {
    PrintWriter out = spec.commandLine().getOut();
    out.println(AuditWords.of("audit.recognised", Characters.visible(file.toString())));
    AuditText.recognised(Audit.recognised(file)).forEach(out::println);
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

  private int answer(Audits audits) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(ShownAudit.of(audits)));
    } else {
      AuditText.of(audits).forEach(out::println);
    }
    if (errata != null) {
      PlacedFile.write(errata, Errata.of(audits, errata));
      if (!json) {
        out.println(Words.of("audit.errata-written", Characters.visible(errata.toString())));
      }
    }
    int status = audits.agrees() ? ExitStatus.WELL : ExitStatus.FELL_SHORT;
    for (Map.Entry<String, Problem> file : audits.unreadable().entrySet()) {
      status = refused(file.getKey(), file.getValue());
    }
    return status;
  }
}
