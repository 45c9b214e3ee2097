package jp.kokuji.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.file.Sha256;
import jp.kokuji.notice.ApprovalRequest;
import jp.kokuji.notice.ApprovalRequests;
import jp.kokuji.notice.NoticeAct;
import jp.kokuji.notice.NoticeLog;
import jp.kokuji.notice.NoticeLog.People;
import jp.kokuji.notice.Publishing;
import jp.kokuji.notice.Refusal;
import jp.kokuji.notice.WithdrawalRequest;
import jp.kokuji.notice.WithdrawalRequests;
import jp.kokuji.notice.page.Notice;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.When;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Takes back what was published, what was asked for, and drafts beside a final version. */
@Component
class TakingBack {
  private final Office office;
  private final Part<NoticeLog> noticeLog;
  private final Part<WithdrawalRequests> withdrawalRequests;
  private final Part<Publishing> publishing;
  private final Part<ApprovalRequests> approvalRequests;
  private final Acts acts;
  private final Releasing releasing;
  private final Clock clock;

  TakingBack(
      Office office,
      Part<NoticeLog> noticeLog,
      Part<WithdrawalRequests> withdrawalRequests,
      Part<Publishing> publishing,
      Part<ApprovalRequests> approvalRequests,
      Acts acts,
      Releasing releasing,
      Clock clock) {
    this.noticeLog = noticeLog;
    this.withdrawalRequests = withdrawalRequests;
    this.publishing = publishing;
    this.approvalRequests = approvalRequests;
    this.office = office;
    this.acts = acts;
    this.releasing = releasing;
    this.clock = clock;
  }

  private List<Notice> published(FiscalYear year) throws Office.Closed {
    return noticeLog.get().published(year);
  }

  /** Whether there is something to take back, and it was asked for. */
  boolean request(FiscalYear year, List<String> reports, String note, Acts.Actor actor)
      throws Exception {
    return office.alone(
        rulebook -> {
          List<Notice> published = published(year);
          boolean stands =
              published.stream()
                  .flatMap(notice -> notice.parts().stream())
                  .anyMatch(part -> !part.withdrawn());
          if (stands && !note.isBlank()) {
            WithdrawalRequest request =
                WithdrawalRequest.of(year, reports, note.strip(), actor.person().name(), published);
            withdrawalRequests.get().put(request);
            acts.add("request-withdrawal", actor, year.code(), "", request.code());
          }
          return stands && !note.isBlank();
        });
  }

  /** Takes back what was asked for, if what stands published is still what it was then. */
  Optional<List<Refusal>> approve(FiscalYear year, String code, Acts.Actor actor) throws Exception {
    return office.alone(
        rulebook -> {
          Optional<WithdrawalRequest> found =
              withdrawalRequests
                  .get()
                  .find(year)
                  .filter(waiting -> waiting.code().equals(code))
                  .filter(waiting -> waiting.equals(again(waiting)));
          if (found.isEmpty()) {
            return Optional.empty();
          }
          WithdrawalRequest request = found.get();
          Publishing.Result result = withdraw(rulebook, request, actor.person().name());
          boolean done = result.refusals().isEmpty();
          acts.add(
              "withdraw",
              actor,
              year.code(),
              "requested " + code,
              done ? "withdrawn of " + result.edition() : "refused");
          if (done) {
            withdrawalRequests.get().remove(year);
          }
          return Optional.of(result.refusals());
        });
  }

  private WithdrawalRequest again(WithdrawalRequest request) {
    try {
      return WithdrawalRequest.of(
          request.year(),
          request.reports(),
          request.note(),
          request.clerk(),
          published(request.year()));
    } catch (Office.Closed closed) {
      throw new IllegalStateException(closed);
    }
  }

  private Publishing.Result withdraw(Rulebook rulebook, WithdrawalRequest request, String approver)
      throws Exception {
    return publishing
        .get()
        .run(
            rulebook,
            releasing.rules(rulebook),
            new NoticeAct.Withdraw(
                request.year(),
                request.reports(),
                request.note(),
                new People(request.clerk(), approver),
                LocalDate.ofInstant(clock.instant(), When.ZONE)));
  }

  /** Nobody has to approve any more what was asked for. */
  void cancel(FiscalYear year, Acts.Actor actor) throws Exception {
    office.alone(
        rulebook -> {
          String before =
              approvalRequests.get().find(year).map(ApprovalRequest::code).orElse("")
                  + " "
                  + withdrawalRequests.get().find(year).map(WithdrawalRequest::code).orElse("");
          approvalRequests.get().remove(year);
          withdrawalRequests.get().remove(year);
          acts.add("cancel-request", actor, year.code(), before, "");
          return before;
        });
  }

  /** Back to the last final versions: the drafts that stand beside them go. */
  List<String> discard(FiscalYear year, Acts.Actor actor) throws Exception {
    return office.alone(
        rulebook -> {
          List<String> gone = new ArrayList<>();
          for (String report : rulebook.reports().keySet()) {
            Path draft = new ReportFolder(office.folders().output(), year, report).draft();
            String before = content(draft);
            if (FileSystemUtils.deleteRecursively(draft)) {
              gone.add(report);
              acts.add("discard-draft", actor, year.code() + " " + report, before, "");
            }
          }
          return gone;
        });
  }

  private static String content(Path draft) throws IOException {
    Path manifest = draft.resolve(Manifest.FILE_NAME);
    return manifest.toFile().isFile() ? Sha256.of(manifest) : "";
  }
}
