package jp.kokuji.console;

import jakarta.servlet.http.HttpSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.account.Role;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Differences;
import jp.kokuji.record.ProblemNotes;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.returned.MarkedUpload;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Noted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One submitted file: what counts of it, what is wrong with it, and what goes back. */
@Controller
class FilePage {
  private static final int SHOWN_DIFFERENCES = 200;

  private final Office office;
  private final Part<ProblemStore> problemStore;
  private final Part<ProblemNotes> problemNotes;
  private final Part<Differences> differences;
  private final Part<SubmissionLog> submissionLog;
  private final Uploads uploads;
  private final AtOnce atOnce;

  FilePage(
      Office office,
      Part<ProblemStore> problemStore,
      Part<ProblemNotes> problemNotes,
      Part<Differences> differences,
      Part<SubmissionLog> submissionLog,
      Uploads uploads,
      AtOnce atOnce) {
    this.atOnce = atOnce;
    this.problemStore = problemStore;
    this.problemNotes = problemNotes;
    this.differences = differences;
    this.submissionLog = submissionLog;
    this.office = office;
    this.uploads = uploads;
  }

  @GetMapping("/file")
  String show(@RequestParam long id, @AuthenticationPrincipal Person person, Model model)
      throws Exception {
    Settled file = find(id, person);
    model.addAttribute("file", file);
    model.addAttribute("form", Noted.ofFile(file.form(), LocaleContextHolder.getLocale()));
    model.addAttribute(
        "problems",
        ProblemLine.of(
            problemStore.get().of(file.id()), Map.of(), problemNotes.get().of(file.path())));
    model.addAttribute("noted", person.role() == Role.READER ? null : file.id());
    model.addAttribute("again", again(file, person));
    Map<String, RecordKind> kinds = office.rulebook().kinds();
    model.addAttribute(
        "differences",
        differences.get().first(file.id(), SHOWN_DIFFERENCES).stream()
            .map(difference -> difference.named(kinds))
            .toList());
    return "file";
  }

  /** In whose folder a corrected one is handed in; null where the person hands in nothing. */
  private @Nullable String again(Settled file, Person person) throws Exception {
    City city = office.rulebook().city();
    String folder = file.submission().submitter();
    String owner = new Directory(city).findSubmitter(folder, file.year()).orElse(folder);
    boolean handsIn = person.role() == Role.SUBMITTER || person.role() == Role.CLERK;
    return handsIn && Submitters.of(city, file.year(), person).contains(owner) ? owner : null;
  }

  /** Another department's file is none for a submitter, whether there is one or not. */
  Settled find(long id, Person person) throws Exception {
    Directory directory = new Directory(office.rulebook().city());
    return submissionLog.get().latest().stream()
        .filter(each -> each.id() == id)
        .filter(each -> person.sees(each, directory))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The submitter's own workbook, marked. */
  @GetMapping("/returned")
  ResponseEntity<byte[]> returned(@RequestParam long id, @AuthenticationPrincipal Person person)
      throws Exception {
    Settled file = find(id, person);
    Path bytes = office.folders().input().resolve(file.path());
    if (!Files.isRegularFile(bytes)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String name = String.valueOf(bytes.getFileName());
    return attached(MarkedUpload.of(bytes, name, problemStore.get().of(id)));
  }

  /** The same for a file that was judged in this session, and not submitted. */
  @GetMapping("/marked")
  ResponseEntity<byte[]> marked(
      @RequestParam String sha256, @RequestParam String year, HttpSession session)
      throws Exception {
    FiscalYear of = Years.named(year);
    if (!JudgedHashes.has(session, sha256)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Path bytes =
        uploads.find(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Rulebook rulebook = office.rulebook();
    Judged judged = atOnce.run(() -> Judged.of(bytes, "upload", of, rulebook));
    return attached(MarkedUpload.of(bytes, "ledger", judged.problems()));
  }

  private static ResponseEntity<byte[]> attached(Optional<MarkedUpload> marked) {
    MarkedUpload copy = marked.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Attachment.of(copy.name(), copy.content().toByteArray());
  }
}
