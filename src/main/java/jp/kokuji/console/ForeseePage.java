package jp.kokuji.console;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.making.Rehearsal;
import jp.kokuji.notice.NoticeLog;
import jp.kokuji.record.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Before a correction is accepted: which printed figures and sentences it would change. */
@Controller
class ForeseePage {
  private final Office office;
  private final Part<Rehearsal> rehearsal;
  private final Part<NoticeLog> noticeLog;
  private final Uploads uploads;
  private final Submitting submitting;

  ForeseePage(
      Office office,
      Part<Rehearsal> rehearsal,
      Part<NoticeLog> noticeLog,
      Uploads uploads,
      Submitting submitting) {
    this.rehearsal = rehearsal;
    this.noticeLog = noticeLog;
    this.office = office;
    this.uploads = uploads;
    this.submitting = submitting;
  }

  @PostMapping("/hand-in/foresee")
  String foresee(
      @RequestParam String year,
      @RequestParam String submitter,
      @RequestParam String name,
      @RequestParam String sha256,
      HttpSession session,
      Model model)
      throws Exception {
    FiscalYear of = Years.named(year);
    if (!JudgedHashes.has(session, sha256) || !Uploads.isLedger(name)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Path bytes =
        uploads.find(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Submitting.Order order =
        new Submitting.Order(of, submitter, Uploads.name(name), sha256, Set.of());
    model.addAttribute("order", order);
    model.addAttribute("sha256", sha256);
    model.addAttribute("inTheWay", submitting.inTheWay(order));
    List<Rehearsal.Changed> standing = standing(order, bytes, sha256);
    model.addAttribute("unprinted", standing.isEmpty());
    model.addAttribute("foreseen", foreseen(standing));
    return "foresee";
  }

  private List<Rehearsal.Changed> standing(Submitting.Order order, Path bytes, String sha256)
      throws Exception {
    return office.alone(
        rulebook -> {
          Submission submission =
              new Submission(
                  order.year(),
                  order.submitter(),
                  order.path(),
                  sha256,
                  Files.size(bytes),
                  rulebook.fingerprint());
          return rehearsal.get().of(submission, bytes, rulebook);
        });
  }

  private List<Foreseen> foreseen(List<Rehearsal.Changed> standing) throws Exception {
    List<Foreseen> all = new ArrayList<>();
    for (Rehearsal.Changed each : standing) {
      if (!each.changes().isEmpty()) {
        all.add(Foreseen.of(each, published(each)));
      }
    }
    return all;
  }

  private boolean published(Rehearsal.Changed changed) throws Office.Closed, IOException {
    return noticeLog.get().published(changed.year()).stream()
        .flatMap(notice -> notice.parts().stream())
        .anyMatch(part -> part.report().equals(changed.report()) && !part.withdrawn());
  }
}
