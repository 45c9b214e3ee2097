package jp.kokuji.console;

import java.nio.file.Path;
import java.util.List;
import jp.kokuji.run.Execution;
import jp.kokuji.run.Executions;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that has run, and what the program said meanwhile. */
@Controller
class HistoryPage {
  private static final int LINES = 200;

  private final Part<Executions> executions;
  private final Environment environment;

  HistoryPage(Part<Executions> executions, Environment environment) {
    this.executions = executions;
    this.environment = environment;
  }

  /** A page of executions, from the one before which it begins. */
  @GetMapping("/running/history")
  String history(
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "all") String only,
      Model model)
      throws Exception {
    List<Execution> page = executions.get().before(before, only.equals("amiss"));
    model.addAttribute("executions", page);
    model.addAttribute("shared", page.stream().anyMatch(each -> !each.machine().isEmpty()));
    model.addAttribute("only", only);
    model.addAttribute("later", before != Long.MAX_VALUE);
    model.addAttribute("earlier", page.size() == Executions.PAGE ? page.getLast().id() : null);
    return "history";
  }

  @GetMapping("/running/log")
  String log(@RequestParam(defaultValue = "all") String only, Model model) throws Exception {
    Path log = Path.of(environment.getProperty("logging.file.name", "data/log/kokuji.log"));
    model.addAttribute("entries", LogTail.of(log, only.equals("amiss"), LINES));
    model.addAttribute("only", only);
    return "log";
  }
}
