package jp.kokuji.notice;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kokuji.notice.NoticeAct.Publish;
import jp.kokuji.notice.NoticeLog.People;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.notice.page.Notice;
import jp.kokuji.notice.page.PublicFolder;
import jp.kokuji.release.Overridden;
import jp.kokuji.seal.Finding;
import org.springframework.stereotype.Component;

/** Checks what an operator said of a notice: number, date, note, and who confirms it. */
@Component
class NoticeTerms {
  static final String NO_APPROVER = "publish.no-approver";

  private final NoticeLog log;
  private final Clock clock;

  NoticeTerms(NoticeLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  void check(NoticeSetting setting, Publish act, List<Refusal> refusals) {
    if (!act.date().isAfter(act.year().lastDay())) {
      refusals.add(Refusal.of("publish.too-early", act.date(), act.year()));
    }
    come(act.date(), refusals);
    if (setting.rulebook().city().contact() == null
        || setting.rulebook().city().licence() == null) {
      refusals.add(Refusal.of("publish.no-contact"));
    }
    people(act.people(), refusals);
  }

  /** A second person has to have confirmed it: one who is not the operator. */
  void people(People people, List<Refusal> refusals) {
    String approver = name(people.approver());
    if (approver.isEmpty()) {
      refusals.add(Refusal.of(NO_APPROVER));
    } else if (approver.equals(name(people.operator()))) {
      refusals.add(Refusal.of("publish.same-person", people.operator()));
    }
  }

  /** A name as a person reads it: widths, case, blanks and what cannot be seen do not count. */
  private static String name(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("[\\p{C}\\p{Z}\\s]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Whoever publishes what was made final in spite of something says that it is known. */
  void leftOut(Publish act, List<FinalReport> reports, List<Refusal> refusals) {
    for (FinalReport report : reports) {
      Overridden overridden = report.manifest().overridden();
      if (overridden != null && !act.leftOut()) {
        refusals.add(
            Refusal.of("publish.overridden", report.id(), String.join("、", overridden.leftOut())));
      }
    }
  }

  /** A number belongs to one notice, and so to its date and its reports. */
  void number(Publish act, List<String> reports, List<Refusal> refusals) {
    for (Notice other : log.findByNumber(act.number(), act.date())) {
      boolean same =
          other.year().equals(act.year())
              && other.date().equals(act.date())
              && other.reports().stream().anyMatch(reports::contains);
      if (!same) {
        refusals.add(
            Refusal.of(
                "publish.number-used", act.number(), other.year(), other.edition(), other.date()));
      }
    }
  }

  /** No notice corrects, and nothing takes back, what was published on a later day. */
  void order(LocalDate day, List<String> reports, List<Notice> published, List<Refusal> refusals) {
    for (Notice notice : published) {
      notice.parts().stream()
          .filter(part -> reports.contains(part.report()))
          .map(part -> part.withdrawn() ? part.withdrawnOn() : notice.date())
          .filter(last -> last != null && day.isBefore(last))
          .findFirst()
          .ifPresent(
              last -> refusals.add(Refusal.of("publish.before", day, notice.edition(), last)));
    }
  }

  /** What has not come yet bears no notice. */
  void come(LocalDate day, List<Refusal> refusals) {
    if (day.isAfter(LocalDate.now(clock))) {
      refusals.add(Refusal.of("publish.future", day));
    }
  }

  /** A notice whose release was broken off has to be ended before anything else is begun. */
  static Refusal broken(Notice broken) {
    return Refusal.of(
        "publish.broken", broken.edition(), broken.number(), broken.date(), broken.reports());
  }

  /** The new seal would cover what was done to the folder since the last one. */
  List<Refusal> sealed(PublicFolder folder) throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    for (Finding finding : folder.findings()) {
      if (!finding.fault().harmless()) {
        refusals.add(Refusal.of("publish.tampered", finding.file()));
      }
    }
    for (String act : log.contradictions()) {
      refusals.add(Refusal.of("publish.acts", act));
    }
    if (folder.lacksKey()) {
      refusals.add(Refusal.of("publish.no-key"));
    }
    return refusals;
  }

  /** Whoever publishes something anew has to say why. */
  void note(Publish act, List<String> reports, List<Notice> published, List<Refusal> refusals) {
    boolean again =
        published.stream()
            .anyMatch(notice -> notice.reports().stream().anyMatch(reports::contains));
    if (again && act.note().isBlank()) {
      refusals.add(Refusal.of("publish.no-note"));
    }
  }
}
