package jp.kokuji.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.Tabulator;
import jp.kokuji.record.OutcomeStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.Staged;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.LineReaders;
import jp.kokuji.submission.Outcome;
import jp.kokuji.submission.SubmissionJudge;
import jp.kokuji.submission.UnreadableSubmission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a file would change if it were submitted: it is stored and counted as if it were, in a
 * transaction that is taken back.
 */
@Component
public class Rehearsal {
  private static final int CHUNK = 1000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final SubmissionLog log;
  private final Settlement settlement;
  private final Tabulator tabulator;
  private final StandingReports standing;

  Rehearsal(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      SubmissionLog log,
      Settlement settlement,
      Tabulator tabulator,
      StandingReports standing) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.log = log;
    this.settlement = settlement;
    this.tabulator = tabulator;
    this.standing = standing;
  }

  /**
   * A report that stands, and what would change in it.
   *
   * @param changes from what is counted today to what would be; empty where nothing would change
   */
  public record Changed(
      FiscalYear year, String report, StandingReport standing, List<FigureChange> changes) {}

  private record Counted(
      FiscalYear year, String report, StandingReport standing, FigureSet figures) {}

  /** The reports of the file's year and of later ones that stand. */
  public List<Changed> of(Submission submission, Path bytes, Rulebook rulebook) {
    List<Counted> before = new ArrayList<>();
    List<Counted> after = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          List<FiscalYear> years = years(submission.year());
          before.addAll(count(rulebook, years));
          log.discardStaged(rulebook.kinds().values());
          settle(log.stage(submission), submission, bytes, rulebook);
          after.addAll(count(rulebook, years));
        });
    return IntStream.range(0, before.size())
        .mapToObj(i -> changed(before.get(i), after.get(i)))
        .toList();
  }

  private List<FiscalYear> years(FiscalYear from) {
    return log.latest().stream()
        .map(Settled::year)
        .filter(year -> year.compareTo(from) >= 0)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  private void settle(long id, Submission submission, Path bytes, Rulebook rulebook) {
    Staged staged = new Staged(id, settlement.newKeys().watch(submission.year()));
    OutcomeStore store = new OutcomeStore(jdbc, OutcomeStore.tables(rulebook.kinds()), staged);
    try (SubmissionJudge judge =
        new SubmissionJudge(
            LineReaders.open(bytes, submission.path()), submission.year(), rulebook)) {
      List<Outcome> chunk = new ArrayList<>();
      for (Optional<Outcome> next = judge.next(); next.isPresent(); next = judge.next()) {
        chunk.add(next.get());
        if (chunk.size() == CHUNK) {
          store.store(chunk);
          chunk = new ArrayList<>();
        }
      }
      store.store(chunk);
    } catch (UnreadableSubmission unreadable) {
      store.store(List.of(new Outcome.Refused(unreadable.problem())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settlement.settle(staged, rulebook.kinds(), settlement.beside(List.of(staged)));
  }

  private List<Counted> count(Rulebook rulebook, List<FiscalYear> years) {
    List<Counted> counted = new ArrayList<>();
    for (FiscalYear year : years) {
      for (ReportDefinition asked : rulebook.reports().values()) {
        ReportDefinition report = asked.in(year);
        Optional<StandingReport> stands = find(year, report.id());
        if (stands.isPresent()) {
          FigureSet figures = new FigureSet(tabulator.tabulate(rulebook, report, year));
          counted.add(new Counted(year, report.id(), stands.get(), figures));
        }
      }
    }
    return counted;
  }

  private Optional<StandingReport> find(FiscalYear year, String report) {
    try {
      return standing.findOrLast(year, report, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Changed changed(Counted before, Counted after) {
    return new Changed(
        before.year(),
        before.report(),
        before.standing(),
        FigureChange.between(before.figures(), after.figures()));
  }
}
