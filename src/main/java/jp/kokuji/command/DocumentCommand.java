package jp.kokuji.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.document.Documents;
import jp.kokuji.rulebook.DocumentDefinition;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code document YEAR [ID]}: writes documents, one for each of what they are about. */
@Command(name = "document", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class DocumentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private final FolderOptions folders = new FolderOptions();

  @Parameters(
      index = "0",
      paramLabel = "YEAR",
      converter = FiscalYears.class,
      descriptionKey = "parameter.year")
  private FiscalYear year;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ID", descriptionKey = "parameter.document")
  private @Nullable String id;

  @Option(names = "--of", paramLabel = "NAME", descriptionKey = "option.of")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    try (Session session = Session.openToRead(folders)) {
      int written = 0;
      for (DocumentDefinition document : chosen(session.rulebook())) {
        List<Path> files =
            session.give(Documents.class).write(document, session.rulebook(), year, names);
        files.forEach(spec.commandLine().getOut()::println);
        written += files.size();
      }
      if (written == 0) {
        spec.commandLine().getErr().println(Words.of("document.none", year.label()));
      }
      return written == 0 ? ExitStatus.FELL_SHORT : ExitStatus.WELL;
    }
  }

  private List<DocumentDefinition> chosen(Rulebook rulebook) {
    Map<String, DocumentDefinition> all = rulebook.documents();
    if (id == null) {
      return List.copyOf(all.values());
    }
    DocumentDefinition document = all.get(id);
    if (document == null) {
      String known = String.join("、", all.keySet());
      throw new ParameterException(spec.commandLine(), Words.of("wrong-document", id, known));
    }
    return List.of(document);
  }
}
