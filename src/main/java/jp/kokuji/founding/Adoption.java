package jp.kokuji.founding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.UnreadableSubmission;

/** Proposes the words of {@code jobs/} by which a city's own ledger would be read. */
public final class Adoption {
  private static final Messages SENTENCES = Messages.spoken("founding");

  private final Collection<RecordKind> kinds;
  private final Path jobs;
  private final Directory directory;
  private final LocalDate today;

  /**
   * @param kinds those as one of which a ledger may be read
   */
  public Adoption(City city, Collection<RecordKind> kinds, Path jobs, LocalDate today) {
    this.kinds = kinds;
    this.jobs = jobs;
    this.directory = new Directory(city);
    this.today = today;
  }

  /** YAML to paste, sheet by sheet, with what could not be placed as comments. */
  public List<String> propose(Path file) throws IOException, UnreadableSubmission {
    List<String> proposal = new ArrayList<>();
    for (Map.Entry<String, List<LedgerTable>> sheet : LedgerTable.read(file).entrySet()) {
      Likeness likeness = new Likeness(directory, today);
      Optional<Placing> placing = Placing.best(sheet.getValue(), kinds, likeness);
      proposal.addAll(
          placing.isPresent()
              ? new KnownKind(placing.get(), likeness).propose(jobs)
              : new NewKind(likeness).propose(sheet.getKey(), sheet.getValue()));
    }
    return proposal;
  }

  static String say(String sentence, Object... gaps) {
    return "# " + SENTENCES.text(sentence, gaps);
  }
}
