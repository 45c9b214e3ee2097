package jp.kokuji.notice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.notice.NoticeAct.Publish;
import jp.kokuji.notice.page.CorrectedSentence;
import jp.kokuji.notice.page.EditionFiles;
import jp.kokuji.notice.page.Errata;
import jp.kokuji.notice.page.Erratum;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.notice.page.FrontPage;
import jp.kokuji.notice.page.Notice;
import jp.kokuji.notice.page.Past;
import jp.kokuji.notice.page.PublicEdition;
import jp.kokuji.notice.page.PublicFolder;
import jp.kokuji.rulebook.City;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Publishes final reports as a new edition of the year's notice. */
final class Publication implements NoticeWork {
  private final NoticeOffice office;
  private final NoticeSetting setting;
  private final Publish act;
  private final PublicFolder folder;
  private final List<Notice> published;
  private final int edition;
  private final List<FinalReport> reports = new ArrayList<>();
  private final List<Figure> small = new ArrayList<>();
  private List<Erratum> errata = List.of();
  private List<CorrectedSentence> sentences = List.of();
  private @Nullable Notice notice;
  private String shown = "";

  Publication(NoticeOffice office, NoticeSetting setting, Publish act) {
    this.office = office;
    this.setting = setting;
    this.act = act;
    this.folder = setting.folder();
    this.published = office.log().published(act.year());
    this.edition = published.stream().mapToInt(Notice::edition).max().orElse(0) + 1;
  }

  /** The number that it gets, and keeps if it is broken off. */
  int edition() {
    return edition;
  }

  /** The figures that the approver has to look at. */
  List<Figure> small() {
    return small;
  }

  @Override
  public JobParameters parameters() {
    return new JobParametersBuilder()
        .addString("year", act.year().code())
        .addLong("edition", (long) edition)
        .toJobParameters();
  }

  @Override
  public void check() throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    reports.clear();
    reports.addAll(office.reports().find(setting, act.reports(), refusals));
    List<String> ids = reports.stream().map(FinalReport::id).toList();
    office.terms().check(setting, act, refusals);
    office.terms().number(act, ids, refusals);
    office.terms().note(act, ids, published, refusals);
    office.terms().order(act.date(), ids, published, refusals);
    office
        .log()
        .findReleasing(act.year())
        .filter(broken -> !resumes(broken, ids))
        .ifPresent(broken -> refusals.add(NoticeTerms.broken(broken)));
    refusals.addAll(harmed());
    office.terms().leftOut(act, reports, refusals);
    if (refusals.stream().allMatch(r -> r.reason().equals(NoticeTerms.NO_APPROVER))) {
      requireShown(refusals);
    }
    Refused.unlessEmpty(refusals);
  }

  /** What of all that was published is no longer as it was. */
  List<Refusal> harmed() throws IOException {
    List<Refusal> harmed = new ArrayList<>(Withdrawal.missing(folder, published));
    harmed.addAll(office.terms().sealed(folder));
    return harmed;
  }

  private boolean resumes(Notice broken, List<String> ids) {
    return broken.number().equals(act.number())
        && broken.date().equals(act.date())
        && broken.note().equals(act.note())
        && broken.reports().equals(ids.stream().sorted().toList());
  }

  /** Nobody publishes what was not shown: the sheet's code is of all that stands on it. */
  private void requireShown(List<Refusal> refusals) throws IOException {
    small.clear();
    List<FinalReport> printed = new ArrayList<>();
    for (FinalReport report : reports) {
      FigureSet figures =
          office.versions().find(report.id(), act.year(), report.version()).orElseThrow();
      printed.add(office.editions().of(setting, act, report, figures.all(), refusals));
      small.addAll(
          SmallCounts.of(
              setting.rules(),
              report.definition(),
              act.year(),
              report.outline().sections().keySet(),
              figures));
    }
    reports.clear();
    reports.addAll(printed);
    errata = office.history().errata(setting, notice(""), published);
    sentences = office.history().sentences(setting, reports, published, errata);
    Approval sheet = sheet();
    sheet.write(folder.approval(edition), Pages.of(setting.jobs()));
    shown = sheet.code();
    if (act.sheet().isEmpty()) {
      refusals.add(Refusal.of("publish.no-sheet", shown));
    } else if (!act.sheet().equalsIgnoreCase(shown)) {
      refusals.add(Refusal.of("publish.other-sheet", act.sheet(), shown));
    }
  }

  private Approval sheet() throws IOException {
    return new ApprovalParts(
            office.versions(),
            act,
            setting.rulebook().city().name(),
            edition,
            office.submitted().amiss(setting.rulebook(), act.year()))
        .of(
            reports,
            small,
            errata.stream().map(each -> each.placed(reports)).toList(),
            sentences,
            office.notes().of(act.year()));
  }

  /** The code on the approval sheet; empty where none was written. */
  String shown() {
    return shown;
  }

  @Override
  public void stage() throws IOException {
    folder.discard();
    List<Past> before = office.history().of(setting, published);
    City city = setting.rulebook().city();
    PublicEdition open =
        new PublicEdition(
            notice(""),
            setting.rulebook(),
            Objects.requireNonNull(city.contact()),
            Objects.requireNonNull(city.licence()),
            List.copyOf(reports),
            Errata.of(errata, sentences, reports),
            Past.corrected(before, errata));
    folder.stageEdition(EditionFiles.of(open, setting.jobs()), open.overridden());
    Notice complete = notice(folder.checksumOfWaiting());
    Past now =
        new Past(
            complete, office.history().titles(setting, complete), errata, folder.filesOfWaiting());
    List<Past> all = Stream.concat(before.stream(), Stream.of(now)).toList();
    folder.stageFront("publish", edition, new FrontPage(city, act.year(), all), setting.jobs());
    notice = complete;
  }

  private Notice notice(String checksum) {
    List<Notice.Part> parts =
        reports.stream()
            .map(r -> new Notice.Part(r.id(), r.system(), r.version(), null, ""))
            .toList();
    return new Notice(act.year(), edition, act.number(), act.date(), act.note(), checksum, parts);
  }

  @Override
  public void scan() throws IOException {
    List<Refusal> found = office.scan().of(setting, folder.waiting());
    if (!found.isEmpty()) {
      folder.discard();
      throw new Refused(found);
    }
    office.log().begin(Objects.requireNonNull(notice), act.people());
  }

  @Override
  public void release() throws IOException {
    folder.release(edition);
  }

  @Override
  public void record() {
    office.log().end(Objects.requireNonNull(notice));
  }

  /** The edition in which exactly this stands already, if there is one. */
  Optional<Integer> findSame() throws IOException {
    List<FinalReport> found = office.reports().find(setting, act.reports(), new ArrayList<>());
    return published.stream()
        .filter(other -> other.number().equals(act.number()) && other.date().equals(act.date()))
        .filter(other -> other.note().equals(act.note()))
        .filter(other -> !found.isEmpty() && found.stream().allMatch(r -> holds(other, r)))
        .map(Notice::edition)
        .findFirst();
  }

  private boolean holds(Notice other, FinalReport report) {
    return NoticeHistory.findLast(published, report.id(), edition)
        .filter(last -> other.parts().contains(last))
        .filter(last -> last.version() == report.version() && !last.withdrawn())
        .isPresent();
  }
}
