package jp.kokuji.console;

import jakarta.servlet.http.HttpSession;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Handing in: files are judged at once, and nothing is stored. */
@Controller
class HandInPage {
  private final Office office;
  private final Years years;
  private final Uploads uploads;
  private final Submitting submitting;

  private final AtOnce atOnce;

  HandInPage(Office office, Years years, Uploads uploads, Submitting submitting, AtOnce atOnce) {
    this.atOnce = atOnce;
    this.office = office;
    this.years = years;
    this.uploads = uploads;
    this.submitting = submitting;
  }

  /**
   * A file that was judged.
   *
   * @param inTheWay another one of that name that stands there; empty where none does
   */
  record Shown(String name, String sha256, String inTheWay, Judged judged) {
    public boolean workbook() {
      return name.matches("(?i).+\\.xls[xm]?");
    }

    public boolean ledger() {
      return Uploads.isLedger(name);
    }
  }

  @GetMapping("/hand-in")
  String show(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String submitter,
      @AuthenticationPrincipal Person person,
      Model model)
      throws Exception {
    return page(year, submitter, person, model);
  }

  private String page(String year, String submitter, Person person, Model model) throws Exception {
    FiscalYear shown = years.year(year, model);
    Rulebook rulebook = office.rulebook();
    List<String> submitters = Submitters.of(rulebook.city(), shown, person);
    String chosen =
        submitters.contains(submitter) || submitters.isEmpty() ? submitter : submitters.getFirst();
    model.addAttribute("submitters", submitters);
    model.addAttribute("submitter", chosen);
    model.addAttribute("kinds", rulebook.kindsIn(shown));
    model.addAttribute(
        "nil",
        rulebook.kindsIn(shown).stream()
            .filter(kind -> NilReturn.find(rulebook, shown, chosen, kind.id()).isPresent())
            .toList());
    return "hand-in";
  }

  /** Judges; nothing is stored but the bytes, which are forgotten after a day. */
  @PostMapping("/hand-in")
  String judge(
      @RequestParam String year,
      @RequestParam String submitter,
      @RequestParam("files") List<MultipartFile> files,
      @AuthenticationPrincipal Person person,
      HttpSession session,
      Model model)
      throws Exception {
    FiscalYear of = allowed(year, submitter, person);
    List<Shown> shown = new ArrayList<>();
    for (MultipartFile file : files) {
      String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      if (!sent.isEmpty()) { // an empty file is one, too
        shown.add(judge(of, submitter, Uploads.name(sent), file, session));
      }
    }
    model.addAttribute("shown", shown);
    model.addAttribute("ledgers", shown.stream().filter(Shown::ledger).toList());
    model.addAttribute("empty", shown.isEmpty());
    return page(year, submitter, person, model);
  }

  private Shown judge(
      FiscalYear year, String submitter, String name, MultipartFile file, HttpSession session)
      throws Exception {
    String sha256;
    try (InputStream in = file.getInputStream()) {
      sha256 = uploads.take(in);
    }
    JudgedHashes.add(session, sha256);
    Path bytes = uploads.find(sha256).orElseThrow();
    Submitting.Order order = new Submitting.Order(year, submitter, name, sha256, Set.of());
    return new Shown(name, sha256, submitting.inTheWay(order), judged(bytes, order));
  }

  private Judged judged(Path bytes, Submitting.Order order) throws Exception {
    Rulebook rulebook = office.rulebook();
    return atOnce.run(() -> Judged.of(bytes, order.path(), order.year(), rulebook));
  }

  /** The year that was named, where the person may hand in for that submitter in it. */
  FiscalYear allowed(String year, String submitter, Person person) throws Exception {
    FiscalYear of = Years.named(year);
    if (!Submitters.of(office.rulebook().city(), of, person).contains(submitter)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return of;
  }
}
