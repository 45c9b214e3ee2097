package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.ReportFolder;
import org.jspecify.annotations.Nullable;

/** Says which final version a report is and what it corrects, or what a draft would correct. */
record ShownVersion(FigureStore figures, FinalVersions versions) {
  private static final int LINES = 20;

  void print(ReportFolder folder, PrintWriter out) throws IOException {
    Manifest manifest = Manifest.read(folder.latest());
    if (manifest.version() != null) {
      out.println(Words.of("report.version", manifest.version(), manifest.differences().size()));
      print(manifest.differences(), out);
    } else if (!folder.latest().equals(folder.released())) {
      List<FigureChange> changes = sinceFinal(folder);
      out.println(Words.of("report.beside", folder.released(), changes.size()));
      print(changes, out);
    }
  }

  private List<FigureChange> sinceFinal(ReportFolder folder) {
    int revision = figures.lastRevision(folder.report(), folder.year());
    return versions
        .findBefore(folder.report(), folder.year(), revision)
        .map(
            version ->
                FigureChange.between(
                    figures.load(folder.report(), folder.year(), version.revision()),
                    figures.load(folder.report(), folder.year(), revision)))
        .orElse(List.of());
  }

  private static void print(List<FigureChange> changes, PrintWriter out) {
    changes.stream().limit(LINES).forEach(change -> out.println("  " + line(change)));
    if (changes.size() > LINES) {
      out.println("  " + Words.of("load.more", changes.size() - LINES));
    }
  }

  private static String line(FigureChange change) {
    return Words.of(
        "report.difference", change.figure(), shown(change.before()), shown(change.after()));
  }

  private static String shown(@Nullable BigDecimal value) {
    return value == null ? Words.of("report.absent") : value.toPlainString();
  }
}
