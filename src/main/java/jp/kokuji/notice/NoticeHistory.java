package jp.kokuji.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.notice.page.CorrectedSentence;
import jp.kokuji.notice.page.Erratum;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.notice.page.Notice;
import jp.kokuji.notice.page.Past;
import jp.kokuji.report.Composer;
import jp.kokuji.report.Outline;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.TableDefinition;
import org.springframework.stereotype.Component;

/** Tells what each of a year's notices corrected. */
@Component
class NoticeHistory {
  private final FinalVersions versions;
  private final Composer composer;

  NoticeHistory(FinalVersions versions, Composer composer) {
    this.versions = versions;
    this.composer = composer;
  }

  /** The notices with their files, which stand in the public folder. */
  List<Past> of(NoticeSetting setting, List<Notice> notices) throws IOException {
    List<Past> history = new ArrayList<>();
    for (Notice notice : notices) {
      history.add(
          new Past(
              notice,
              titles(setting, notice),
              errata(setting, notice, notices),
              setting.folder().files(notice)));
    }
    return history;
  }

  Map<String, String> titles(NoticeSetting setting, Notice notice) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String report : notice.reports()) {
      Optional.ofNullable(setting.rulebook().reports().get(report))
          .ifPresent(
              definition ->
                  titles.put(report, outline(setting, definition.in(setting.year())).title()));
    }
    return titles;
  }

  Outline outline(NoticeSetting setting, ReportDefinition definition) {
    return composer.outline(definition, setting.rulebook(), setting.year());
  }

  /** The figures that differ from those of the last edition of the same report. */
  List<Erratum> errata(NoticeSetting setting, Notice notice, List<Notice> all) {
    List<Erratum> errata = new ArrayList<>();
    for (Notice.Part part : notice.parts()) {
      Optional<FigureSet> before =
          findLast(all, part.report(), notice.edition())
              .flatMap(last -> figures(setting, part.report(), last.version()));
      Optional<FigureSet> now = figures(setting, part.report(), part.version());
      if (before.isPresent() && now.isPresent()) {
        Outline outline = outline(setting, setting.definition(part.report()));
        FigureChange.between(before.get(), now.get())
            .forEach(
                change ->
                    errata.add(
                        Erratum.of(part.report(), outline, change, t -> cause(setting, part, t))));
      }
    }
    return errata;
  }

  /** The kind of ledger that the table counts: what was corrected, since it counts nothing else. */
  private static String cause(NoticeSetting setting, Notice.Part part, String table) {
    TableDefinition counted = setting.definition(part.report()).tables().get(table);
    return counted == null ? "" : setting.rulebook().kind(counted.kind()).name();
  }

  /** The sentences of the editions' reports that were printed otherwise in the one before. */
  List<CorrectedSentence> sentences(
      NoticeSetting setting, List<FinalReport> reports, List<Notice> all, List<Erratum> errata)
      throws IOException {
    List<CorrectedSentence> corrected = new ArrayList<>();
    for (FinalReport report : reports) {
      Optional<Notice> last =
          all.stream()
              .filter(notice -> notice.reports().contains(report.id()))
              .reduce((earlier, later) -> later);
      if (last.isPresent()) {
        Path page = setting.folder().page(last.get(), report.id());
        corrected.addAll(CorrectedSentence.between(page, report, errata));
      }
    }
    return corrected;
  }

  private Optional<FigureSet> figures(NoticeSetting setting, String report, int version) {
    return versions.find(report, setting.year(), version);
  }

  /** The report as it was last published before the edition. */
  static Optional<Notice.Part> findLast(List<Notice> all, String report, int edition) {
    return all.stream()
        .filter(notice -> notice.edition() < edition)
        .flatMap(notice -> notice.parts().stream())
        .filter(part -> part.report().equals(report))
        .reduce((earlier, later) -> later);
  }
}
