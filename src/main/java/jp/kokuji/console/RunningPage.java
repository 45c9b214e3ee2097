package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.file.Volume;
import jp.kokuji.load.Load;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.LoggedAct;
import jp.kokuji.record.Settled;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.When;
import jp.kokuji.run.Progress;
import jp.kokuji.run.ScheduledRun;
import jp.kokuji.run.ScheduledRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What runs and has run, how much room is left, and all acts on record. */
@Controller
class RunningPage {
  private static final int LATEST = 100;

  private final Office office;
  private final Schedule schedule;
  private final Clock clock;
  private final Acts acts;

  RunningPage(Office office, Schedule schedule, Clock clock, Acts acts) {
    this.office = office;
    this.schedule = schedule;
    this.clock = clock;
    this.acts = acts;
  }

  /** An entry of the schedule: when it runs next, and how it ended last. */
  record Entry(
      String name,
      ZonedDateTime next,
      @Nullable ZonedDateTime begun,
      @Nullable ZonedDateTime ended,
      @Nullable Integer exitStatus) {}

  @GetMapping("/running")
  String show(Model model) throws Exception {
    List<ScheduledRun> runs = ScheduledRuns.latest(office.get(JdbcClient.class));
    List<LoggedAct> all = office.get(ActLog.class).all();
    model.addAttribute("entries", schedule.jobs().stream().map(job -> entry(job, runs)).toList());
    model.addAttribute("room", room());
    model.addAttribute("acts", all.reversed().stream().limit(LATEST).toList());
    model.addAttribute("broken", office.get(ActLog.class).broken().size());
    return "running";
  }

  private Entry entry(ScheduledJob job, List<ScheduledRun> runs) {
    Optional<ScheduledRun> last =
        runs.stream()
            .filter(run -> run.entry().equals(job.name()) && run.begun() != null)
            .findFirst();
    return new Entry(
        job.name(),
        job.when().next(clock.instant()).atZone(When.ZONE),
        last.map(run -> Objects.requireNonNull(run.begun()).atZone(When.ZONE)).orElse(null),
        last.map(ScheduledRun::ended).map(time -> time.atZone(When.ZONE)).orElse(null),
        last.map(ScheduledRun::exitStatus).orElse(null));
  }

  private Map<String, Long> room() {
    Map<String, Long> room = new LinkedHashMap<>();
    for (Path folder : List.of(office.folders().data(), office.folders().output())) {
      room.put(
          String.valueOf(folder.getFileName()), Volume.free(folder.toAbsolutePath()).toMegabytes());
    }
    return room;
  }

  /** Reads what is new or changed in the input folder, as the nightly run does. */
  @PostMapping("/running/load")
  String load(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model)
      throws Exception {
    Load.Result result =
        office.alone(
            rulebook -> {
              acts.add("load", Acts.Actor.of(person, request), "input");
              return office.get(Load.class).run(rulebook, Progress.NONE);
            });
    model.addAttribute("read", result.read().size());
    model.addAttribute(
        "rows", result.read().stream().map(Settled::rows).mapToLong(Settled.Rows::accepted).sum());
    return show(model);
  }
}
