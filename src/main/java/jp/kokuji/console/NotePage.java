package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.kokuji.record.ProblemNotes;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.submission.MyNumber;
import jp.kokuji.submission.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Writing beside a problem why it is right as it is, or what becomes of it. */
@Controller
class NotePage {
  private final Part<ProblemStore> problemStore;
  private final Part<ProblemNotes> problemNotes;
  private final FilePage files;
  private final Acts acts;

  NotePage(
      Part<ProblemStore> problemStore, Part<ProblemNotes> problemNotes, FilePage files, Acts acts) {
    this.problemStore = problemStore;
    this.problemNotes = problemNotes;
    this.files = files;
    this.acts = acts;
  }

  /**
   * Notes it.
   *
   * @param problem its place among the problems of the file, from 0
   */
  @PostMapping("/note")
  String note(
      @RequestParam long id,
      @RequestParam int problem,
      @RequestParam String note,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request)
      throws Exception {
    Settled file = files.find(id, person);
    List<Problem> problems = problemStore.get().of(id);
    String text = MyNumber.mask(note.strip());
    if (problem < 0 || problem >= problems.size() || text.length() > ProblemNotes.LONGEST) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (!text.isEmpty()) {
      Problem meant = problems.get(problem);
      problemNotes.get().add(file, meant, text, person.name(), person.role().name());
      String what = String.join(" ", file.path(), meant.rule().name(), meant.row() + "");
      acts.add("note", Acts.Actor.of(person, request), what, "", text);
    }
    return "redirect:/file?id=" + id;
  }
}
