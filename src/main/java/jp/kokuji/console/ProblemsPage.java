package jp.kokuji.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Directory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that is wrong in the files of a year, what is held back first. */
@Controller
class ProblemsPage {
  private final Office office;
  private final Part<SubmissionLog> submissionLog;
  private final Part<ProblemStore> problemStore;
  private final Years years;

  ProblemsPage(
      Office office,
      Part<SubmissionLog> submissionLog,
      Part<ProblemStore> problemStore,
      Years years) {
    this.submissionLog = submissionLog;
    this.problemStore = problemStore;
    this.office = office;
    this.years = years;
  }

  /** A file with what is wrong in it. */
  record Wrong(long id, String path, long errors, long warnings) {}

  @GetMapping("/problems")
  String show(
      @RequestParam(defaultValue = "") String year,
      @AuthenticationPrincipal Person person,
      Model model)
      throws Exception {
    FiscalYear shown = years.year(year, model);
    Directory directory = new Directory(office.rulebook().city());
    List<Wrong> wrong = new ArrayList<>();
    for (Settled file : submissionLog.get().latest()) {
      if (file.year().equals(shown) && person.sees(file, directory)) {
        wrong.add(wrong(file));
      }
    }
    wrong.removeIf(file -> file.errors() + file.warnings() == 0);
    wrong.sort(Comparator.comparingLong(Wrong::errors).reversed());
    model.addAttribute("wrong", wrong);
    return "problems";
  }

  private Wrong wrong(Settled file) throws Office.Closed {
    List<ProblemLine> lines = ProblemLine.of(problemStore.get().of(file.id()), Map.of());
    long errors = lines.stream().filter(line -> line.step().equals("error")).count();
    return new Wrong(file.id(), file.path(), errors, lines.size() - errors);
  }
}
