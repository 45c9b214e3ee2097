package jp.kokuji.fault;

import java.util.List;
import java.util.Map;

/**
 * A moment at which the program is killed.
 *
 * @param scene the state of the workplace in which it starts
 * @param moment {@code before} or {@code after} the call
 * @param nth which call of this kind
 * @param caller the class that calls, by its simple name
 * @param callee the class and method that it calls
 */
record CrashPoint(Scene scene, String moment, int nth, String caller, String callee) {

  /** What the killed run finds. */
  enum Scene {
    /** Nothing: the very first start, with the first submissions. */
    FIRST,
    /** A report has been made; since then ledgers were added, corrected and damaged. */
    NEXT,
    /** The same, and a run that was killed among the rows of a file. */
    KILLED_JUDGING,
    /** The same, and a run that was killed between the two inserts of a job's start. */
    KILLED_STARTING,
    /** The same, and a run that was killed between the two renames of a release. */
    KILLED_RELEASING
  }

  static final CrashPoint JUDGING =
      new CrashPoint(Scene.NEXT, "after", 2, "OutcomeWriter", "OutcomeStore.store");
  static final CrashPoint STARTING =
      new CrashPoint(
          Scene.NEXT, "before", 2, "SimpleJobRepository", "JobExecutionDao.createJobExecution");
  static final CrashPoint RELEASING =
      new CrashPoint(Scene.NEXT, "after", 1, "Release", "Files.move");

  /** Where the first run of the scenes with two is killed. */
  static final Map<Scene, CrashPoint> KILLED =
      Map.of(
          Scene.KILLED_JUDGING, JUDGING,
          Scene.KILLED_STARTING, STARTING,
          Scene.KILLED_RELEASING, RELEASING);

  static List<CrashPoint> all() {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(CrashPoint::of)
        .toList();
  }

  private static CrashPoint of(String line) {
    String[] words = line.strip().split("\\s+", 5);
    return new CrashPoint(
        Scene.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)),
        words[1],
        Integer.parseInt(words[2]),
        words[3],
        words[4]);
  }

  /** As {@link CallAgent} takes it. */
  String argument() {
    return moment + " " + nth + " " + caller + " " + callee;
  }

  @Override
  public String toString() {
    return scene + ": " + argument();
  }

  private static final String TABLE =
      """
      # migration: H2 commits every statement by itself
      first            after  9  ParsedSqlStatement   JdbcTemplate.executeStatement
      first            before 1  DbMigrate            SchemaHistory.addAppliedMigration
      first            after  1  DbMigrate            SchemaHistory.addAppliedMigration
      # start of a run
      next             after  1  Session              Recovery.recover
      next             after  1  Spool                Files.createTempFile
      next             before 3  Load                 Spool.of
      # start of a job
      next             before 1  SimpleJobRepository  JobInstanceDao.createJobInstance
      next             after  2  SimpleJobRepository  JobInstanceDao.createJobInstance
      next             after  1  SimpleJobRepository  JobExecutionDao.createJobExecution
      next             after  3  SimpleJobRepository  StepExecutionDao.createStepExecution
      next             before 1  AbstractJob          JobRepository.update
      next             after  1  AbstractJob          JobRepository.update
      next             before 2  AbstractJob          JobRepository.update
      next             after  2  AbstractJob          JobRepository.update
      next             after  2  AbstractStep         JobRepository.update
      next             before 4  AbstractStep         JobRepository.update
      next             before 6  AbstractStep         JobRepository.update
      # receive
      next             before 1  LoadJob              SubmissionLog.stage
      next             after  2  LoadJob              SubmissionLog.stage
      # judge: first, middle and last chunk, within and around its transaction
      next             before 1  OutcomeWriter        OutcomeStore.store
      next             after  3  OutcomeWriter        OutcomeStore.store
      next             after  1  OutcomeStore         RecordWriter.write
      next             after  1  ProblemStore         JdbcTemplate.batchUpdate
      next             after  3  OutcomeStore         OutcomeStore$Counts.add
      next             before 4  ChunkOrientedStep    JobRepository.update
      next             after  4  ChunkOrientedStep    JobRepository.update
      # settle
      next             before 1  LoadJob              Settlement.settle
      next             after  1  LoadJob              Settlement.settle
      # between two files of a bundle
      next             before 2  Bundles              KnownFiles.keep
      next             after  2  LoadJob              Settlement.settle
      next             after  1  Settlement           SubmissionLog.clearRecords
      next             after  1  Settlement           JdbcTemplate.update
      next             after  2  Settlement           JdbcTemplate.update
      next             after  3  Settlement           JdbcTemplate.update
      next             after  4  Settlement           JdbcTemplate.update
      next             after  1  Settlement           Settlement.delete
      next             before 2  Settlement           Settlement.former
      # after the jobs
      next             before 1  Load                 ReturnedProblems.write
      next             before 1  PlacedFile           Files.move
      next             after  1  PlacedFile           Files.move
      # report: tabulate
      next             after  1  FigureStore          JdbcTemplate.batchUpdate
      next             after  1  ReportJob            FigureStore.store
      # report: check
      next             before 1  ReportJob            Checking.examine
      next             after  1  CheckStore           JdbcTemplate.batchUpdate
      next             after  1  ReportJob            Checking.examine
      # report: release
      next             after  1  ReportJob            Checking.verdict
      next             before 1  ReportJob            Release.publish
      next             after  1  Release              Staging.create
      next             after  1  Staging              Edition$Content.write
      next             after  3  Staging              Staging.write
      next             before 5  Staging              FileChannel.force
      next             before 1  Release              Staging.force
      next             before 1  Release              Files.move
      next             after  1  Release              Files.move
      next             after  2  Release              Files.move
      next             after  1  ReportJob            Release.publish
      # recovery itself
      killed_judging   before 1  Recovery             JobOperator.recover
      killed_judging   after  2  Recovery             JdbcTemplate.update
      killed_judging   after  2  SubmissionLog        JdbcClient$StatementSpec.update
      killed_starting  before 1  Recovery             JobRepository.deleteJobInstance
      killed_starting  after  1  SimpleJobRepository  JobInstanceDao.deleteJobInstance
      killed_releasing before 1  Release              Files.move
      killed_releasing after  1  Release              Files.move
      killed_releasing after  1  Release              FileSystemUtils.deleteRecursively
      """;
}
