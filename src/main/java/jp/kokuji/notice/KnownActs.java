package jp.kokuji.notice;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.record.ActLog;
import jp.kokuji.release.Manifest;
import org.springframework.stereotype.Component;

/**
 * What the database knows of final versions and publications, for whoever holds files against it.
 */
@Component
public record KnownActs(ActLog acts, FinalVersions versions, NoticeLog notices) {

  /** What differs between the acts and what is kept of versions and notices, by its name. */
  public List<String> contradictions() {
    return notices.contradictions();
  }

  /**
   * Whether the version was made final here, with these very files: a manifest that was made anew
   * says nothing.
   */
  public boolean has(Manifest manifest) {
    String name = manifest.name();
    return acts.findLast(ActLog.FINAL, name + " ")
        .map(act -> act.content().equals(name + " " + manifest.kept()))
        .orElseGet(() -> content(manifest).anyMatch(manifest.content()::equals));
  }

  /** As programs kept it that knew no acts. */
  private Stream<String> content(Manifest manifest) {
    int number = manifest.version() == null ? 0 : manifest.version();
    return FiscalYear.find(manifest.year()).stream()
        .flatMap(year -> versions.findContent(manifest.report(), year, number).stream());
  }
}
