package jp.kokuji.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.notice.NoticeAct.Withdraw;
import jp.kokuji.notice.page.FrontPage;
import jp.kokuji.notice.page.Notice;
import jp.kokuji.notice.page.PublicFolder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Takes published reports back: the front page says so, and their editions stay where they are. */
final class Withdrawal implements NoticeWork {
  private final NoticeOffice office;
  private final NoticeSetting setting;
  private final Withdraw act;
  private final PublicFolder folder;
  private final List<Notice> published;

  /** The reports that are withdrawn, each with the notice that it stands in. */
  private final Map<String, Notice> standing = new LinkedHashMap<>();

  Withdrawal(NoticeOffice office, NoticeSetting setting, Withdraw act) {
    this.office = office;
    this.setting = setting;
    this.act = act;
    this.folder = setting.folder();
    this.published = office.log().published(act.year());
    for (Notice notice : published) {
      for (Notice.Part part : notice.parts()) {
        boolean meant = act.reports().isEmpty() || act.reports().contains(part.report());
        if (meant && part.withdrawn()) {
          standing.remove(part.report());
        } else if (meant) {
          standing.put(part.report(), notice);
        }
      }
    }
  }

  /** The last edition of which something is withdrawn; 0 if there is nothing to withdraw. */
  int edition() {
    return standing.values().stream().mapToInt(Notice::edition).max().orElse(0);
  }

  @Override
  public JobParameters parameters() {
    return new JobParametersBuilder()
        .addString("year", act.year().code())
        .addLong("edition", (long) edition())
        .addString("withdrawn", String.join(",", standing.keySet()))
        .toJobParameters();
  }

  @Override
  public void check() throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    if (standing.isEmpty()) {
      refusals.add(Refusal.of("publish.nothing-stands", act.year()));
    }
    if (act.note().isBlank()) {
      refusals.add(Refusal.of("publish.no-note"));
    }
    office.terms().people(act.people(), refusals);
    office.terms().come(act.day(), refusals);
    office.terms().order(act.day(), List.copyOf(standing.keySet()), published, refusals);
    office
        .log()
        .findReleasing(act.year())
        .ifPresent(broken -> refusals.add(NoticeTerms.broken(broken)));
    refusals.addAll(missing(folder, published));
    refusals.addAll(office.terms().sealed(folder));
    Refused.unlessEmpty(refusals);
  }

  /** Editions that no longer stand as they were published: the new page would refer to them. */
  static List<Refusal> missing(PublicFolder folder, List<Notice> published) {
    return published.stream()
        .filter(notice -> !stands(folder, notice))
        .map(notice -> Refusal.of("publish.edition-changed", folder.root(), notice.edition()))
        .toList();
  }

  private static boolean stands(PublicFolder folder, Notice notice) {
    try {
      return folder.stands(notice);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stage() throws IOException {
    folder.discard();
    List<Notice> after = published.stream().map(this::withdrawn).toList();
    folder.stageFront(
        "withdraw",
        edition(),
        new FrontPage(setting.rulebook().city(), act.year(), office.history().of(setting, after)),
        setting.jobs());
  }

  private Notice withdrawn(Notice notice) {
    List<Notice.Part> parts =
        notice.parts().stream().map(part -> isMeant(notice, part) ? gone(part) : part).toList();
    return new Notice(
        notice.year(),
        notice.edition(),
        notice.number(),
        notice.date(),
        notice.note(),
        notice.checksum(),
        parts);
  }

  private boolean isMeant(Notice notice, Notice.Part part) {
    return notice.equals(standing.get(part.report()));
  }

  private Notice.Part gone(Notice.Part part) {
    return new Notice.Part(part.report(), part.system(), part.version(), act.day(), act.note());
  }

  @Override
  public void scan() throws IOException {
    List<Refusal> found = office.scan().of(setting, folder.waiting());
    if (!found.isEmpty()) {
      folder.discard();
      throw new Refused(found);
    }
  }

  @Override
  public void release() throws IOException {
    folder.release(edition());
  }

  @Override
  public void record() {
    standing.forEach(
        (report, notice) ->
            office.log().withdraw(notice, report, act.day(), act.note(), act.people().approver()));
  }
}
