package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/** Handing in: files are judged at once, and stored when somebody submits them. */
@Controller
class HandInPage {
  private final Office office;
  private final Years years;
  private final Uploads uploads;
  private final Submitting submitting;

  HandInPage(Office office, Years years, Uploads uploads, Submitting submitting) {
    this.office = office;
    this.years = years;
    this.uploads = uploads;
    this.submitting = submitting;
  }

  /** A file that was judged. */
  record Shown(String name, String sha256, boolean inTheWay, Judged judged) {
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
      if (!file.isEmpty()) {
        String name = Uploads.name(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        shown.add(judge(of, submitter, name, file, session));
      }
    }
    model.addAttribute("shown", shown);
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
    Submitting.Order order = new Submitting.Order(year, submitter, name, false);
    return new Shown(
        name,
        sha256,
        submitting.inTheWay(order, sha256),
        Judged.of(bytes, order.path(), year, office.rulebook()));
  }

  private FiscalYear allowed(String year, String submitter, Person person) throws Exception {
    FiscalYear of = Years.named(year);
    if (!Submitters.of(office.rulebook().city(), of, person).contains(submitter)) {
      throw refused(HttpStatus.FORBIDDEN);
    }
    return of;
  }

  private static ResponseStatusException refused(HttpStatus status) {
    return new ResponseStatusException(status);
  }

  @PostMapping("/hand-in/submit")
  String submit(
      @RequestParam String year,
      @RequestParam String submitter,
      @RequestParam String name,
      @RequestParam String sha256,
      @RequestParam(defaultValue = "false") boolean replace,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    FiscalYear of = allowed(year, submitter, person);
    if (!JudgedHashes.in(request.getSession()).contains(sha256) || !Uploads.isLedger(name)) {
      throw refused(HttpStatus.BAD_REQUEST);
    }
    Path bytes = uploads.find(sha256).orElseThrow(() -> refused(HttpStatus.BAD_REQUEST));
    Submitting.Order order = new Submitting.Order(of, submitter, Uploads.name(name), replace);
    return after(submitting.submit(order, bytes, Acts.Actor.of(person, request)), order, model);
  }

  private static String after(Submitting.Answer answer, Submitting.Order order, Model model) {
    if (answer instanceof Submitting.Answer.Taken taken) {
      return "redirect:/file?id=" + taken.submission().id();
    }
    model.addAttribute("order", order);
    model.addAttribute("inTheWay", answer instanceof Submitting.Answer.InTheWay);
    return "not-taken";
  }

  @PostMapping("/hand-in/nil")
  String nil(
      @RequestParam String year,
      @RequestParam String submitter,
      @RequestParam String kind,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    FiscalYear of = allowed(year, submitter, person);
    NilReturn nil =
        NilReturn.find(office.rulebook(), of, submitter, kind)
            .orElseThrow(() -> refused(HttpStatus.BAD_REQUEST));
    Path bytes = nil.write(Files.createTempDirectory("nil"));
    try {
      Submitting.Order order = new Submitting.Order(of, submitter, nil.fileName(), true);
      return after(submitting.submit(order, bytes, Acts.Actor.of(person, request)), order, model);
    } finally {
      delete(bytes);
    }
  }

  private static void delete(Path bytes) throws IOException {
    Files.deleteIfExists(bytes);
    Files.deleteIfExists(bytes.toAbsolutePath().getParent());
  }
}
