package jp.kokuji.notice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.kokuji.edition.Places;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FinalVersion;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.making.Composition;
import jp.kokuji.notice.NoticeAct.Publish;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.notice.page.PublicFile;
import jp.kokuji.release.Edition;
import jp.kokuji.release.Editions;
import jp.kokuji.report.Imprint;
import jp.kokuji.report.Report;
import org.springframework.stereotype.Component;

/**
 * Prints a final version once more, with the number and the day of its notice. It is the same
 * report: without them it gives the very bytes that were made final.
 */
@Component
class NoticedEditions {
  private final FinalVersions versions;
  private final Composition composition;

  NoticedEditions(FinalVersions versions, Composition composition) {
    this.versions = versions;
    this.composition = composition;
  }

  /** The report with its files; as it was, and a reason, where the words have changed since. */
  FinalReport of(
      NoticeSetting setting,
      Publish act,
      FinalReport made,
      List<Figure> figures,
      List<Refusal> refusals)
      throws IOException {
    String id = made.id();
    int number = made.version();
    Optional<FinalVersion> version = versions.findVersion(id, act.year(), number);
    if (version.isEmpty() || version.get().day() == null) {
      refusals.add(Refusal.of("publish.other-words", id));
      return made;
    }
    Imprint imprint = Imprint.of(setting.rulebook().city(), number, version.get().day());
    Report report = again(setting, act, made, version.get());
    if (!Editions.content(report.with(imprint), figures, setting.jobs())
        .equals(made.manifest().content())) {
      refusals.add(Refusal.of("publish.other-words", id));
      return made;
    }
    String notice = "告示第" + act.number() + "号";
    Imprint published = imprint.published(notice, act.date(), id + ".csv", "../../index.html");
    return printed(setting, made, report.with(published), figures);
  }

  private Report again(NoticeSetting setting, Publish act, FinalReport made, FinalVersion version) {
    return composition
        .of(
            setting.rulebook(),
            made.definition(),
            act.year(),
            version.revision(),
            true,
            made.manifest().overridden())
        .report();
  }

  private static FinalReport printed(
      NoticeSetting setting, FinalReport made, Report report, List<Figure> figures)
      throws IOException {
    List<PublicFile> files = new ArrayList<>();
    AtomicReference<Places> places = new AtomicReference<>(Places.UNKNOWN);
    for (Edition edition : Editions.of(report, figures, setting.jobs(), places::set)) {
      if (edition.fileName().startsWith(made.id())) {
        files.add(PublicFile.of(edition));
      }
    }
    return made.with(files, places.get());
  }
}
