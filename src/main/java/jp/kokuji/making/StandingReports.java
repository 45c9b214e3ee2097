package jp.kokuji.making;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.csv.FiguresCsv;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.file.Sha256;
import jp.kokuji.making.StandingReport.State;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.run.Folders;
import org.springframework.stereotype.Component;

/** Finds the makings whose files stand in the output folder, among all that were ever begun. */
@Component
public class StandingReports {
  private final Folders folders;
  private final FigureStore figures;

  StandingReports(Folders folders, FigureStore figures) {
    this.folders = folders;
    this.figures = figures;
  }

  /** Where the report's files stand, or those of a draft beside its final version. */
  public Path folder(FiscalYear year, String report, boolean draft) {
    ReportFolder folder = new ReportFolder(folders.output(), year, report);
    return draft ? folder.draft() : folder.released();
  }

  /** The latest making that has the very figures of the folder's manifest; nothing if none has. */
  public Optional<StandingReport> find(FiscalYear year, String report, boolean draft)
      throws IOException {
    Path folder = folder(year, report, draft);
    if (!Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      return Optional.empty();
    }
    Manifest manifest = Manifest.read(folder);
    State state = manifest.state() == Manifest.State.FINAL ? State.FINAL : State.DRAFT;
    for (int revision = figures.lastRevision(report, year); revision > 0; revision--) {
      Optional<FigureSet> made = figures.find(report, year, revision);
      if (made.isPresent() && lists(manifest, made.get())) {
        return Optional.of(new StandingReport(state, manifest.version(), folder, made.get()));
      }
    }
    return Optional.empty();
  }

  /** The one whose files stand, or else the last one. */
  public Optional<StandingReport> findOrLast(FiscalYear year, String report, boolean draft)
      throws IOException {
    Optional<StandingReport> found = find(year, report, draft);
    return found.isPresent() ? found : findLast(year, report);
  }

  /** The last making, released or not; nothing if the report was never made. */
  public Optional<StandingReport> findLast(FiscalYear year, String report) {
    return figures
        .find(report, year, figures.lastRevision(report, year))
        .map(made -> new StandingReport(State.UNRELEASED, null, folder(year, report, false), made));
  }

  private static boolean lists(Manifest manifest, FigureSet made) throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    FiguresCsv.write(made.all(), csv);
    String checksum = Sha256.of(csv.toByteArray());
    return manifest.files().stream()
        .anyMatch(file -> file.name().equals("figures.csv") && file.sha256().equals(checksum));
  }
}
