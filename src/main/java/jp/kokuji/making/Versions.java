package jp.kokuji.making;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FinalVersion;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.record.ActLog;
import jp.kokuji.release.Editions;
import jp.kokuji.release.Manifest;
import jp.kokuji.report.Imprint;
import jp.kokuji.report.Report;
import jp.kokuji.rulebook.City;
import jp.kokuji.run.Folders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers the final versions of a report, and says in each what it corrects. */
@Component
class Versions {
  private final FinalVersions versions;
  private final ActLog acts;
  private final Clock clock;
  private final Path jobs;

  Versions(FinalVersions versions, ActLog acts, Clock clock, Folders folders) {
    this.versions = versions;
    this.acts = acts;
    this.clock = clock;
    this.jobs = folders.jobs();
  }

  /**
   * A report with the version that it is.
   *
   * @param number 0 for a draft
   * @param day on which the version was made; null for a draft
   */
  record Named(Report report, int number, @Nullable LocalDate day) {}

  /** The same files once more are the same version; a draft is none. */
  Named name(Report report, ReportJob.Making making, FigureSet figures) throws IOException {
    if (!making.finished()) {
      return new Named(report, 0, null);
    }
    City city = making.rulebook().city();
    Optional<FinalVersion> last =
        versions.findBefore(report.id(), making.year(), making.revision());
    if (last.isPresent() && last.get().day() != null && counts(last.get(), making, figures)) {
      Report again = report.with(Imprint.of(city, last.get().version(), last.get().day()));
      if (Editions.content(again, figures.all(), jobs).equals(last.get().content())) {
        return new Named(again, last.get().version(), last.get().day());
      }
    }
    int number = last.map(before -> before.version() + 1).orElse(1);
    LocalDate today = LocalDate.now(clock);
    return new Named(report.with(Imprint.of(city, number, today)), number, today);
  }

  /**
   * Whether the version has the same numbers: if not, nothing need be printed to tell them apart.
   */
  private boolean counts(FinalVersion version, ReportJob.Making making, FigureSet figures) {
    return versions
        .find(making.definition().id(), making.year(), version.version())
        .map(before -> FigureChange.between(before, figures).isEmpty())
        .orElse(true);
  }

  /** A draft's manifest as it is; a final one with its version, which is noted too. */
  Manifest mark(Manifest manifest, ReportJob.Making making, FigureSet figures, Named named) {
    if (!making.finished()) {
      return manifest;
    }
    String report = making.definition().id();
    versions.store(
        report,
        making.year(),
        new FinalVersion(named.number(), making.revision(), manifest.content(), named.day()));
    List<FigureChange> changes =
        versions
            .find(report, making.year(), named.number() - 1)
            .map(before -> FigureChange.between(before, figures))
            .orElse(List.of());
    Manifest marked = manifest.asVersion(named.number(), changes);
    acts.add(ActLog.FINAL, marked.name(), marked.kept());
    return marked;
  }
}
