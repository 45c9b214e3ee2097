package jp.kokuji.making;

import java.util.List;
import java.util.Optional;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FinalVersion;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.record.ActLog;
import jp.kokuji.release.Manifest;
import org.springframework.stereotype.Component;

/** Numbers the final versions of a report, and says in each what it corrects. */
@Component
class Versions {
  private final FinalVersions versions;
  private final ActLog acts;

  Versions(FinalVersions versions, ActLog acts) {
    this.versions = versions;
    this.acts = acts;
  }

  /** A draft's manifest as it is; a final one with its version, which is noted too. */
  Manifest mark(Manifest manifest, ReportJob.Making making, FigureSet figures) {
    if (!making.finished()) {
      return manifest;
    }
    String report = making.definition().id();
    Optional<FinalVersion> last = versions.findBefore(report, making.year(), making.revision());
    int number = last.map(before -> next(before, manifest)).orElse(1);
    versions.store(
        report, making.year(), new FinalVersion(number, making.revision(), manifest.content()));
    List<FigureChange> changes =
        versions
            .find(report, making.year(), number - 1)
            .map(before -> FigureChange.between(before, figures))
            .orElse(List.of());
    Manifest marked = manifest.asVersion(number, changes);
    acts.add(ActLog.FINAL, marked.name(), marked.kept());
    return marked;
  }

  /** The same files once more are the same version. */
  private static int next(FinalVersion before, Manifest manifest) {
    return before.content().equals(manifest.content()) ? before.version() : before.version() + 1;
  }
}
