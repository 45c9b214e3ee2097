package jp.kokuji.making;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.file.Overlay;
import jp.kokuji.record.Records;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.run.Launcher;
import jp.kokuji.run.Progress;
import jp.kokuji.status.Returns;
import org.springframework.stereotype.Component;

/** Makes the reports of a year. */
@Component
public class Reporting {
  private final Folders folders;
  private final Records records;
  private final Returns returns;
  private final FigureStore figures;
  private final ReportJob job;
  private final Launcher launcher;

  /** Where many bodies are added up, a nil return is a report of 0 and not a missing one. */
  private final boolean oneOfMany;

  Reporting(
      Folders folders,
      Records records,
      Returns returns,
      FigureStore figures,
      ReportJob job,
      Launcher launcher) {
    this.folders = folders;
    this.returns = returns;
    this.oneOfMany = Overlay.isOver(folders.jobs());
    this.records = records;
    this.figures = figures;
    this.job = job;
    this.launcher = launcher;
  }

  /**
   * What was made.
   *
   * @param made the reports counted and checked, each with what came of it
   * @param without the reports that the year has no record for
   */
  public record Result(Map<ReportDefinition, Verdict> made, List<ReportDefinition> without) {}

  /**
   * Writes the reports asked for into {@code output/YEAR/REPORT-ID/}; a report that is to be final
   * only if nothing stands open, or in spite of it where the intent says why.
   */
  public Result run(
      Rulebook rulebook,
      List<ReportDefinition> reports,
      FiscalYear year,
      Intent intent,
      Progress progress) {
    Result result = new Result(new LinkedHashMap<>(), new ArrayList<>());
    progress.begin("report", reports.size());
    for (ReportDefinition asked : reports) {
      ReportDefinition report = asked.in(year);
      if (hasRecords(rulebook, report, year)) {
        ReportJob.Making making =
            new ReportJob.Making(
                rulebook,
                report,
                year,
                revision(report, year),
                intent,
                new ReportFolder(folders.output(), year, report.id()));
        launcher.run(
            job.of(making, verdict -> result.made().put(report, verdict)), making.parameters());
      } else {
        result.without().add(report);
      }
      progress.step(report.id());
    }
    progress.end();
    return result;
  }

  /** The number of this making; one that was killed is made again under its own. */
  private int revision(ReportDefinition report, FiscalYear year) {
    int last = figures.lastRevision(report.id(), year);
    return job.broken(report.id(), year, last) ? last : last + 1;
  }

  private boolean hasRecords(Rulebook rulebook, ReportDefinition report, FiscalYear year) {
    return report.counts().stream()
        .map(id -> Objects.requireNonNull(rulebook.kinds().get(id), id))
        .anyMatch(
            kind ->
                records.count(kind, year) > 0
                    || (oneOfMany && returns.hasNil(rulebook, year, kind)));
  }
}
