package jp.kokuji.console;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import jp.kokuji.backup.Backups;
import jp.kokuji.doctor.Doctor;
import jp.kokuji.file.Volume;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.When;
import jp.kokuji.run.Executions;
import jp.kokuji.run.ScheduledRun;
import jp.kokuji.run.ScheduledRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What runs and will run, what can be begun at once, and how much room is left. */
@Controller
class RunningPage {
  private final Office office;
  private final Part<JdbcClient> jdbcClient;
  private final Part<DataSource> dataSource;
  private final Part<Executions> executions;
  private final Schedule schedule;
  private final Clock clock;
  private final Years years;
  private final Errands errands;

  RunningPage(
      Office office,
      Part<JdbcClient> jdbcClient,
      Part<DataSource> dataSource,
      Part<Executions> executions,
      Schedule schedule,
      Clock clock,
      Years years,
      Errands errands) {
    this.dataSource = dataSource;
    this.jdbcClient = jdbcClient;
    this.executions = executions;
    this.office = office;
    this.schedule = schedule;
    this.clock = clock;
    this.years = years;
    this.errands = errands;
  }

  /** An entry of the schedule: when it runs next, and how it ended last. */
  record Entry(
      String name,
      ZonedDateTime next,
      @Nullable ZonedDateTime begun,
      @Nullable ZonedDateTime ended,
      @Nullable Integer exitStatus,
      String machine) {}

  @GetMapping("/running")
  String show(
      @RequestParam(required = false) @Nullable String busy,
      @RequestParam(required = false) @Nullable String idle,
      Model model)
      throws Exception {
    List<ScheduledRun> runs = ScheduledRuns.latest(jdbcClient.get());
    years.year("", model);
    model.addAttribute("entries", schedule.jobs().stream().map(job -> entry(job, runs)).toList());
    progress(model);
    model.addAttribute(
        "refused", busy != null ? "errand.busy" : idle != null ? "errand.idle" : null);
    model.addAttribute("room", room());
    model.addAttribute("backups", Backups.in(office.folders().data().resolve(Doctor.BACKUPS)));
    model.addAttribute("database", DatabaseFacts.of(jdbcClient.get(), dataSource.get()));
    return "running";
  }

  /** How far what runs has come: the part of the page that changes. */
  @GetMapping("/running/progress")
  String progress(Model model) throws Exception {
    model.addAttribute("errand", errands.last().orElse(null));
    model.addAttribute("executions", executions.get().running());
    model.addAttribute("busy", errands.running());
    return "running :: progress";
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
        last.map(ScheduledRun::exitStatus).orElse(null),
        last.map(ScheduledRun::machine).orElse("-"));
  }

  private Map<String, Long> room() {
    Map<String, Long> room = new LinkedHashMap<>();
    for (Path folder : List.of(office.folders().data(), office.folders().output())) {
      room.put(
          String.valueOf(folder.getFileName()), Volume.free(folder.toAbsolutePath()).toMegabytes());
    }
    return room;
  }
}
