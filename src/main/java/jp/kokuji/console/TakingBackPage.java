package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import jp.kokuji.account.Role;
import jp.kokuji.notice.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Taking back, on the page of releases. */
@Controller
class TakingBackPage {
  private final TakingBack taking;
  private final ReleasePage page;
  private final SecondStep second;

  TakingBackPage(TakingBack taking, ReleasePage page, SecondStep second) {
    this.taking = taking;
    this.page = page;
    this.second = second;
  }

  @PostMapping("/release/withdraw")
  String request(
      @RequestParam String year,
      @RequestParam(defaultValue = "") List<String> report,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    if (note.length() > ReleasePage.LONGEST) {
      return page.answer("release.long", List.of(), year, model);
    }
    boolean asked = taking.request(Years.named(year), report, note, Acts.Actor.of(person, request));
    return page.answer(asked ? "withdraw.requested" : "withdraw.nothing", List.of(), year, model);
  }

  @PostMapping("/release/withdraw/approve")
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
      return page.answer(missing.get(), List.of(), year, model);
    }
    Optional<List<Refusal>> known =
        taking.approve(Years.named(year), code, Acts.Actor.of(person, request));
    if (known.isEmpty()) {
      return page.gone(year, response, model);
    }
    List<Refusal> refusals = known.get();
    return page.answer(
        refusals.isEmpty() ? "withdraw.done" : "withdraw.refused", refusals, year, model);
  }

  @PostMapping("/release/cancel")
  String cancel(
      @RequestParam String year,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    taking.cancel(Years.named(year), Acts.Actor.of(person, request));
    return page.answer("release.cancelled", List.of(), year, model);
  }

  @PostMapping("/release/discard")
  String discard(
      @RequestParam String year,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    List<String> gone = taking.discard(Years.named(year), Acts.Actor.of(person, request));
    String words = gone.isEmpty() ? "release.no-draft" : "release.discarded";
    return page.answer(words, List.of(), year, model);
  }
}
