package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.load.Load;
import jp.kokuji.making.Intent;
import jp.kokuji.making.Obstacle;
import jp.kokuji.record.Settled;
import jp.kokuji.run.Progress;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins what the schedule does, at once, and stops what runs. */
@Controller
class RunNow {
  private static final String BACK = "redirect:/running";

  private final Office office;
  private final Part<Load> load;
  private final Errands errands;
  private final Releasing releasing;
  private final Acts acts;

  RunNow(Office office, Part<Load> load, Errands errands, Releasing releasing, Acts acts) {
    this.load = load;
    this.office = office;
    this.errands = errands;
    this.releasing = releasing;
    this.acts = acts;
  }

  /** Reads what is new or changed in the input folder, as the nightly run does. */
  @PostMapping("/running/load")
  String load(@AuthenticationPrincipal Person person, HttpServletRequest request) {
    Acts.Actor actor = Acts.Actor.of(person, request);
    return begun(errands.begin("load", progress -> load(actor, progress)));
  }

  private Errands.End load(Acts.Actor actor, Progress progress) throws Exception {
    Load.Result result =
        office.alone(
            rulebook -> {
              acts.add("load", actor, "input");
              return load.get().run(rulebook, progress);
            });
    List<Settled.Rows> rows = result.read().stream().map(Settled::rows).toList();
    return Errands.End.of(
        "errand.loaded",
        result.read().size(),
        rows.stream().mapToLong(Settled.Rows::accepted).sum(),
        rows.stream().mapToLong(Settled.Rows::heldBack).sum(),
        result.unchanged());
  }

  @PostMapping("/running/report")
  String report(
      @RequestParam String year,
      @RequestParam(defaultValue = "false") boolean load,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request) {
    FiscalYear of = Years.named(year);
    Acts.Actor actor = Acts.Actor.of(person, request);
    return begun(
        errands.begin(
            load ? "year-end" : "report",
            progress -> {
              if (load) {
                load(actor, progress);
              }
              return made(releasing.make(of, Intent.DRAFT, progress, actor));
            }));
  }

  private static Errands.End made(Map<String, List<Obstacle>> open) {
    return open.isEmpty()
        ? Errands.End.of("errand.made")
        : new Errands.End("errand.open", List.of(), open, List.of());
  }

  /**
   * Ends what runs on this machine, as a stop of the program would: nothing of what it was at
   * counts.
   */
  @PostMapping("/running/stop")
  String stop(@AuthenticationPrincipal Person person, HttpServletRequest request) throws Exception {
    boolean running = errands.stoppable();
    if (running) {
      errands.stop();
      acts.add("stop", Acts.Actor.of(person, request), "run");
    }
    return running ? BACK : BACK + "?idle";
  }

  static String begun(boolean begun) {
    return begun ? BACK : BACK + "?busy";
  }
}
