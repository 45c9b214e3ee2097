package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was judged is submitted, one file or many; or that there is nothing to hand in. */
@Controller
class SubmitPage {
  private final Office office;
  private final HandInPage handIn;
  private final Uploads uploads;
  private final Submitting submitting;

  SubmitPage(Office office, HandInPage handIn, Uploads uploads, Submitting submitting) {
    this.office = office;
    this.handIn = handIn;
    this.uploads = uploads;
    this.submitting = submitting;
  }

  /** A file and what became of it. */
  record Done(Submitting.Order order, Submitting.Answer answer) {
    public String words() {
      return switch (answer) {
        case Submitting.Answer.Taken taken -> taken.words();
        case Submitting.Answer.Known known -> "not-taken.known";
        case Submitting.Answer.InTheWay way -> "not-taken.way";
      };
    }

    public boolean taken() {
      return answer instanceof Submitting.Answer.Taken;
    }
  }

  @PostMapping("/hand-in/submit")
  String submit(
      @RequestParam String year,
      @RequestParam String submitter,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    FiscalYear of = handIn.allowed(year, submitter, person);
    List<String> names = values(request, "name");
    List<String> hashes = values(request, "sha256");
    Set<String> replaced = Set.copyOf(values(request, "replace"));
    if (names.isEmpty() || names.size() != hashes.size()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Map<Submitting.Order, Path> orders = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Path bytes = judged(request, names.get(i), hashes.get(i));
      Submitting.Order order =
          new Submitting.Order(of, submitter, Uploads.name(names.get(i)), hashes.get(i), replaced);
      orders.put(order, bytes);
    }
    return done(orders, person, request, model);
  }

  /** As they were sent: a name may hold a comma. */
  private static List<String> values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? List.of() : List.of(values);
  }

  private Path judged(HttpServletRequest request, String name, String sha256) throws Exception {
    if (!JudgedHashes.has(request.getSession(), sha256) || !Uploads.isLedger(name)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return uploads
        .find(sha256)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private String done(
      Map<Submitting.Order, Path> orders, Person person, HttpServletRequest request, Model model)
      throws Exception {
    List<Done> done =
        submitting.submit(orders, Acts.Actor.of(person, request)).entrySet().stream()
            .map(each -> new Done(each.getKey(), each.getValue()))
            .toList();
    if (done.size() == 1 && done.getFirst().answer() instanceof Submitting.Answer.Taken taken) {
      return "redirect:/file?id=" + taken.submission().id();
    }
    model.addAttribute("done", done);
    model.addAttribute("well", done.stream().allMatch(Done::taken));
    return "submitted";
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
    FiscalYear of = handIn.allowed(year, submitter, person);
    NilReturn nil =
        NilReturn.find(office.rulebook(), of, submitter, kind)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Path folder = Files.createTempDirectory("nil");
    try (InputStream in = Files.newInputStream(nil.write(folder))) {
      String sha256 = uploads.take(in);
      String name = nil.fileName();
      Submitting.Order seen = new Submitting.Order(of, submitter, name, sha256, Set.of());
      Set<String> replaced = Set.of(submitting.inTheWay(seen));
      Submitting.Order order = new Submitting.Order(of, submitter, name, sha256, replaced);
      Path bytes = uploads.find(sha256).orElseThrow();
      return done(Map.of(order, bytes), person, request, model);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
