package jp.kokuji.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.kokuji.record.Neighbours;
import jp.kokuji.record.OutcomeStore;
import jp.kokuji.record.RecordTable;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.Staged;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.SoleRun;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job {@code load}, an instance a bundle of files: receive, judge, settle. Until it is settled,
 * nothing of the files counts; a run that was killed is repeated from the first step, so every step
 * may start again although it was complete.
 */
@Component
class LoadJob {
  static final String NAME = "load";
  private static final int CHUNK = 1000;

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final JdbcTemplate jdbc;
  private final SubmissionLog log;
  private final Settlement settlement;
  private final SoleRun sole;

  LoadJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      JdbcTemplate jdbc,
      SubmissionLog log,
      Settlement settlement,
      SoleRun sole) {
    this.repository = repository;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.log = log;
    this.settlement = settlement;
    this.sole = sole;
  }

  /**
   * The job for a bundle. Its steps hand on the numbers of the very submissions that this run has
   * staged: one of the same path that another run has staged since is not touched.
   *
   * @param outcomes what became of the rows, read from the first one on
   * @param settled what else is done in the transaction that settles a file
   */
  Job of(
      List<Reading> files,
      Rulebook rulebook,
      ItemReader<Judged> outcomes,
      BiConsumer<Reading, Staged> settled) {
    List<Staged> staged = new ArrayList<>();
    return new JobBuilder(NAME, repository)
        .start(receive(files, rulebook, staged))
        .next(judge(rulebook, outcomes, staged))
        .next(settle(files, rulebook, staged, settled))
        .build();
  }

  private Step receive(List<Reading> files, Rulebook rulebook, List<Staged> staged) {
    return new StepBuilder("receive", repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              log.discardStaged(rulebook.kinds().values());
              staged.clear();
              for (Reading file : files) {
                staged.add(new Staged(log.stage(file.submission()), file.keys()));
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** Without its transaction manager, a chunk step would commit row by row. */
  private Step judge(Rulebook rulebook, ItemReader<Judged> outcomes, List<Staged> staged) {
    Map<String, RecordTable> tables = OutcomeStore.tables(rulebook.kinds());
    OutcomeWriter writer =
        new OutcomeWriter(sole, place -> new OutcomeStore(jdbc, tables, staged.get(place)));
    return new StepBuilder("judge", repository)
        .<Judged, Judged>chunk(CHUNK)
        .reader(outcomes)
        .writer(writer)
        .transactionManager(transactions)
        .allowStartIfComplete(true)
        .build();
  }

  private Step settle(
      List<Reading> files,
      Rulebook rulebook,
      List<Staged> staged,
      BiConsumer<Reading, Staged> settled) {
    return new StepBuilder("settle", repository)
        .tasklet(
            (contribution, context) -> {
              sole.requireHeld();
              Neighbours beside = settlement.beside(staged);
              for (int i = 0; i < files.size(); i++) {
                settlement.settle(staged.get(i), rulebook.kinds(), beside);
                settled.accept(files.get(i), staged.get(i));
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /**
   * The identity of one reading: these bytes under these rules, after all that was read before. A
   * reading that did not complete leaves nothing behind, so the next one is the same.
   *
   * @param last the number of the last submission
   */
  static JobParameters parameters(List<Reading> files, long last) {
    StringBuilder content = new StringBuilder();
    for (Reading file : files) {
      content.append(file.submission().path()).append('\n');
      content.append(file.submission().sha256()).append('\n');
    }
    Submission first = files.getFirst().submission();
    return new JobParametersBuilder()
        .addString("path", first.path())
        .addLong("files", (long) files.size())
        .addString("content", DigestUtils.sha256Hex(content.toString()))
        .addString("rulebook", first.rulebook())
        .addLong("after", last)
        .toJobParameters();
  }
}
