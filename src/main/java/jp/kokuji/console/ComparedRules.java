package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kokuji.run.Folders;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What changed words would change in the reports that stand, before they are used. */
@Controller
class ComparedRules {
  /** Beside the folder of the words that hold: a copy of it in which somebody changes them. */
  private static final String NEXT = "-next";

  private static final int CHANGES = 1;

  private final Office office;
  private final Commands commands;
  private final Errands errands;
  private final Acts acts;

  ComparedRules(Office office, Commands commands, Errands errands, Acts acts) {
    this.office = office;
    this.commands = commands;
    this.errands = errands;
    this.acts = acts;
  }

  /** The folder whose words are tried: the copy, where there is one. */
  static Path tried(Folders folders) {
    Path jobs = folders.jobs().toAbsolutePath().normalize();
    Path next = jobs.resolveSibling(jobs.getFileName() + NEXT);
    return Files.isDirectory(next) ? next : jobs;
  }

  /** As {@code check --compare} does, in a place of its own; whatever else runs goes on. */
  @PostMapping("/rules/compare")
  String compare(@AuthenticationPrincipal Person person, HttpServletRequest request)
      throws Exception {
    Folders folders = office.folders();
    Path tried = tried(folders);
    acts.add("compare", Acts.Actor.of(person, request), tried.getFileName().toString());
    Locale asked = LocaleContextHolder.getLocale();
    return RunNow.begun(errands.begin("compare", progress -> compared(folders, tried, asked)));
  }

  private Errands.End compared(Folders folders, Path tried, Locale asked) {
    LocaleContextHolder.setLocale(asked);
    StringWriter said = new StringWriter();
    String[] line = {
      "check",
      "--compare",
      "--input=" + folders.input(),
      "--output=" + folders.output(),
      "--jobs=" + tried,
      "--data=" + folders.data()
    };
    int exitStatus =
        commands.run(
            line, new PrintWriter(said, true), new PrintWriter(PrintWriter.nullWriter(), true));
    List<String> lines = said.toString().lines().filter(each -> !each.isBlank()).toList();
    String words = exitStatus <= CHANGES ? "errand.compared" : "errand.uncompared";
    return new Errands.End(words, List.of(tried.getFileName() + ""), Map.of(), lines);
  }
}
