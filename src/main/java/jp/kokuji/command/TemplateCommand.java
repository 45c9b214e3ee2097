package jp.kokuji.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.form.Forms;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code template [KIND]}: writes the Excel form that a department fills in, or all of them. */
@Command(name = "template", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class TemplateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", descriptionKey = "parameter.kind")
  private @Nullable String kind;

  @Option(names = "--to", paramLabel = "DIR", descriptionKey = "option.to")
  private @Nullable Path to;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "option.year")
  private @Nullable FiscalYear year;

  @Override
  public Integer call() throws IOException, InvalidRulebook {
    Declared declared = Declared.read(folders);
    FiscalYear current = FiscalYear.of(LocalDate.now(declared.clock()));
    FiscalYear of = Objects.requireNonNullElse(year, current);
    List<RecordKind> kinds = chosen(declared.rulebook(), of);
    Path folder = Objects.requireNonNullElse(to, declared.folders().output().resolve("forms"));
    Forms forms =
        new Forms(declared.rulebook(), of, new Version().getVersion()[0], Messages.SPOKEN);
    for (RecordKind chosen : kinds) {
      spec.commandLine().getOut().println(forms.write(chosen, folder));
    }
    return ExitStatus.WELL;
  }

  private List<RecordKind> chosen(Rulebook rulebook, FiscalYear of) {
    String written = kind;
    if (written == null) {
      return rulebook.kindsIn(of);
    }
    return List.of(rulebook.findKind(written).orElseThrow(() -> unknown(written, rulebook)));
  }

  private ParameterException unknown(String written, Rulebook rulebook) {
    String near = String.join("、", rulebook.nearestKinds(written));
    return new ParameterException(spec.commandLine(), Words.of("wrong-kind", written, near));
  }
}
