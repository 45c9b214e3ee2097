package jp.kokuji.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kokuji.file.Overlay;
import jp.kokuji.rulebook.Body;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.reading.BodiesReader;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.BodyUnsaid;
import jp.kokuji.run.Folders;
import jp.kokuji.run.JobStopped;
import jp.kokuji.serve.SharedTimetable;
import jp.kokuji.serve.SharedTimetable.Look;
import jp.kokuji.serve.TimetableServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what is due on a database server that other machines may share, for one body or for all; of
 * each body in the order of its schedule, in one session.
 */
final class SharedRuns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SharedRuns.class);

  /** Stands for the code where the timetable is of one body only. */
  private static final String ONE = "-";

  /** From this exit status on, the run itself failed. */
  private static final int FAILED = 2;

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofHours(1);
  private static final int DOUBLED = 10;

  private final FolderOptions options;
  private final Folders folders;
  private final TimetableServer server;
  private final Duration silence;
  private final DueRun run;
  private final PrintWriter err;
  private @Nullable SharedTimetable timetable;
  private int failures;
  private long wait = System.nanoTime();

  /**
   * @param folders those of all bodies, where it is for all
   * @param silence after which a machine that gives no sign of life is taken for dead
   */
  SharedRuns(
      FolderOptions options,
      Folders folders,
      TimetableServer server,
      Duration silence,
      DueRun run) {
    this.options = options;
    this.folders = folders;
    this.server = server;
    this.silence = silence;
    this.run = run;
    this.err = run.err();
  }

  /** To be called every second or so: begins as soon as the server can be reached. */
  synchronized void tick() {
    if (timetable != null || System.nanoTime() - wait < 0) {
      return;
    }
    try {
      makeTables();
      SharedTimetable opened = SharedTimetable.open(server, silence, this::look);
      timetable = opened;
      opened.begin(timetables());
    } catch (Exception e) {
      close();
      if (Faults.busy(e)) {
        LOG.info("another run makes the tables; waiting for it");
      } else {
        Faults.answer(e, err);
      }
      wait = System.nanoTime() + pause(failures++).toNanos();
    }
  }

  /** The timetable of one body stands beside its tables, which are made in an empty schema only. */
  private void makeTables() throws Exception {
    if (!server.ofAll()) {
      Session.openToRead(options).close();
    }
  }

  /** In words, by the bodies' codes; whose schedule is wrong is left out until it is right. */
  private Map<String, String> timetables() throws InvalidRulebook {
    Map<String, String> timetables = new LinkedHashMap<>();
    if (!server.ofAll()) {
      timetables.put(ONE, words(schedule(folders)));
      return timetables;
    }
    List<Body> bodies = BodiesReader.read(folders.jobs()).orElseThrow().all();
    for (Body body : bodies) {
      try {
        RulebookReader own =
            new RulebookReader(folders.jobs().resolve(Overlay.BODIES).resolve(body.code()));
        timetables.put(body.code(), words(own.readSchedule()));
      } catch (InvalidRulebook wrong) {
        Faults.answer(wrong, err);
      }
    }
    timetables.values().removeIf(String::isEmpty);
    return timetables;
  }

  private static Schedule schedule(Folders folders) throws InvalidRulebook {
    return new RulebookReader(folders.jobs()).readSchedule();
  }

  private static String words(Schedule schedule) {
    return schedule.jobs().stream()
        .map(job -> job.when().cron() + " " + job.name())
        .collect(Collectors.joining("\n"));
  }

  /** Whatever goes wrong ends this look only. */
  private Look look(String body, int failures, InstantSource clock) {
    boolean one = body.equals(ONE);
    Instant begun = clock.instant();
    try (Session session = Session.open(one ? options : options.of(body))) {
      Schedule schedule = schedule(session.folders());
      int worst = ExitStatus.WELL;
      for (ScheduledJob job : schedule.jobs()) {
        String name = one ? job.name() : body + " " + job.name();
        worst = Math.max(worst, run.due(session, job, name, clock));
      }
      Instant next =
          schedule.jobs().stream()
              .map(job -> job.when().next(begun))
              .min(Instant::compareTo)
              .orElse(null);
      return new Look(next, worst < FAILED);
    } catch (JobStopped stopped) {
      LOG.info("stopped as asked; another machine or the next start repeats the run");
      return new Look(clock.instant(), true);
    } catch (Exception e) {
      return answer(e, failures, clock.instant());
    }
  }

  private Look answer(Exception exception, int failures, Instant now) {
    if (Faults.busy(exception)) {
      LOG.info("another run is under way; waiting for it");
      return new Look(now.plus(silence.dividedBy(2)), true);
    }
    if (Faults.find(exception, BodyUnsaid.class).isPresent()) {
      return new Look(null, true);
    }
    Faults.answer(exception, err);
    boolean wrong = exception instanceof InvalidRulebook;
    return new Look(now.plus(wrong ? LATER : pause(failures)), false);
  }

  /** Each time twice as long. */
  private static Duration pause(int failures) {
    Duration doubled = SOON.multipliedBy(1L << Math.min(failures, DOUBLED));
    return doubled.compareTo(LATER) < 0 ? doubled : LATER;
  }

  /** Takes nothing more, and waits for what runs. */
  @Override
  public void close() {
    SharedTimetable open = timetable;
    if (open != null) {
      open.close();
      timetable = null;
    }
  }
}
