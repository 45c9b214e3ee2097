package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.account.Role;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.making.Intent;
import jp.kokuji.making.Obstacle;
import jp.kokuji.notice.ApprovalRequest;
import jp.kokuji.notice.ApprovalRequests;
import jp.kokuji.notice.NoticeLog;
import jp.kokuji.notice.NoticeNumber;
import jp.kokuji.notice.Publishing;
import jp.kokuji.notice.Refusal;
import jp.kokuji.notice.WithdrawalRequests;
import jp.kokuji.record.ProblemNotes;
import jp.kokuji.run.Progress;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Making reports, making them final, and publishing what another person has approved. */
@Controller
class ReleasePage {
  /** As long as a notice's note can be. */
  static final int LONGEST = 2000;

  private final Part<ProblemNotes> problemNotes;
  private final Part<WithdrawalRequests> withdrawalRequests;
  private final Part<NoticeLog> noticeLog;
  private final Part<ApprovalRequests> approvalRequests;
  private final Years years;
  private final Releasing releasing;
  private final SecondStep second;

  ReleasePage(
      Part<ProblemNotes> problemNotes,
      Part<WithdrawalRequests> withdrawalRequests,
      Part<NoticeLog> noticeLog,
      Part<ApprovalRequests> approvalRequests,
      Years years,
      Releasing releasing,
      SecondStep second) {
    this.problemNotes = problemNotes;
    this.withdrawalRequests = withdrawalRequests;
    this.noticeLog = noticeLog;
    this.approvalRequests = approvalRequests;
    this.years = years;
    this.releasing = releasing;
    this.second = second;
  }

  @GetMapping("/release")
  String show(@RequestParam(defaultValue = "") String year, Model model) throws Exception {
    FiscalYear shown = years.year(year, model);
    List<Releasing.Standing> reports = releasing.reports(shown);
    model.addAttribute("reports", reports);
    model.addAttribute("notes", problemNotes.get().of(shown));
    model.addAttribute("drafts", reports.stream().anyMatch(Releasing.Standing::draft));
    model.addAttribute("withdrawing", withdrawalRequests.get().find(shown).orElse(null));
    boolean known =
        model.getAttribute("person") instanceof Person who && !second.of(who).all().isEmpty();
    model.addAttribute("second", known);
    model.addAttribute("notices", noticeLog.get().published(shown));
    Optional<ApprovalRequest> waiting = approvalRequests.get().find(shown);
    model.addAttribute("waiting", waiting.orElse(null));
    model.addAttribute(
        "sheet", waiting.map(each -> releasing.sheet(shown, each.edition())).orElse(Map.of()));
    return "release";
  }

  @PostMapping("/release/make")
  String make(
      @RequestParam String year,
      @RequestParam(defaultValue = "false") boolean finished,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    Optional<String> missing = finished ? second.missing(person, request) : Optional.empty();
    if (missing.isPresent()) {
      return answer(missing.get(), List.of(), year, model);
    }
    if (!reason.isBlank() && !Intent.hasSubstance(reason)) {
      model.addAttribute("refusals", List.of());
      model.addAttribute("words", "release.reason");
      return show(year, model);
    }
    Intent intent = new Intent(finished, finished && !reason.isBlank() ? reason.strip() : null);
    Map<String, List<Obstacle>> open =
        releasing.make(Years.named(year), intent, Progress.NONE, Acts.Actor.of(person, request));
    model.addAttribute("open", open);
    model.addAttribute("words", open.isEmpty() ? "release.made" : "release.open");
    return show(year, model);
  }

  /** Has the approval sheet written, and asks for somebody else's approval of it. */
  @PostMapping("/release/request")
  String request(
      @RequestParam String year,
      @RequestParam String number,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "false") boolean leftOut,
      @RequestParam(defaultValue = "false") boolean preview,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    Optional<String> read = NoticeNumber.find(number);
    if (read.isEmpty() || note.length() > LONGEST) {
      return answer(read.isEmpty() ? "release.no-number" : "release.long", List.of(), year, model);
    }
    ApprovalRequest wanted =
        new ApprovalRequest(
            Years.named(year), read.get(), date, note.strip(), leftOut, "", 0, person.name());
    Acts.Actor actor = Acts.Actor.of(person, request);
    return requested(
        preview ? releasing.preview(wanted) : releasing.request(wanted, actor),
        preview,
        year,
        model);
  }

  private String requested(Publishing.Result result, boolean preview, String year, Model model)
      throws Exception {
    boolean written = !result.sheet().isEmpty();
    if (preview && written) {
      model.addAttribute("previewed", releasing.sheet(Years.named(year), result.edition()));
    }
    List<Refusal> refusals =
        result.refusals().stream().filter(each -> !written && !each.unapproved()).toList();
    if (written) {
      return answer(preview ? "release.previewed" : "release.requested", refusals, year, model);
    }
    return answer(refusals.isEmpty() ? "release.same" : "release.refused", refusals, year, model);
  }

  /** Publishes exactly what the sheet of that code shows. */
  @PostMapping("/release/approve")
  String approve(
      @RequestParam String year,
      @RequestParam String code,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model)
      throws Exception {
    if (person.role() != Role.APPROVER) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Optional<String> missing = second.missing(person, request);
    if (missing.isPresent()) {
      return answer(missing.get(), List.of(), year, model);
    }
    Optional<Publishing.Result> result =
        releasing.approve(Years.named(year), code, Acts.Actor.of(person, request));
    if (result.isEmpty()) {
      return gone(year, response, model);
    }
    List<Refusal> refusals = result.get().refusals();
    return answer(
        refusals.isEmpty() ? "release.published" : "release.refused", refusals, year, model);
  }

  /** What was asked for waits no more: it was done, taken back, or is another by now. */
  String gone(String year, HttpServletResponse response, Model model) throws Exception {
    response.setStatus(HttpStatus.CONFLICT.value());
    return answer("release.gone", List.of(), year, model);
  }

  /** The page with what became of what was asked for. */
  String answer(String words, List<Refusal> refusals, String year, Model model) throws Exception {
    model.addAttribute("words", words);
    model.addAttribute("refusals", refusals.stream().map(Refusal::onPage).toList());
    return show(year, model);
  }
}
