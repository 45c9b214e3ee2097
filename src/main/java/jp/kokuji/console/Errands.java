package jp.kokuji.console;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.kokuji.making.Obstacle;
import jp.kokuji.rulebook.When;
import jp.kokuji.run.Execution;
import jp.kokuji.run.Executions;
import jp.kokuji.run.JobStopped;
import jp.kokuji.run.KnownSchema;
import jp.kokuji.run.Progress;
import jp.kokuji.run.SoleRun;
import jp.kokuji.run.StopRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What somebody has begun on a page and does not wait for: one at a time, and it can be stopped.
 */
@Component
class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final int PAUSE_MILLIS = 200;
  private static final int ENOUGH = 300;

  private final Part<Executions> executions;
  private final Part<StopRequest> stopRequest;
  private final Clock clock;
  private volatile @Nullable Errand last;

  Errands(Part<Executions> executions, Part<StopRequest> stopRequest, Clock clock) {
    this.executions = executions;
    this.stopRequest = stopRequest;
    this.clock = clock;
  }

  /** What is to be done, hearing how far it has come; how it ended. */
  @FunctionalInterface
  interface Work {
    End run(Progress progress) throws Exception;
  }

  /**
   * How it ended.
   *
   * @param words of the sentence that says so, whose gaps are filled by the numbers
   * @param open what each report has left
   * @param lines what else was said
   */
  record End(
      String words, List<Object> gaps, Map<String, List<Obstacle>> open, List<String> lines) {
    static End of(String words, Object... gaps) {
      return new End(words, List.of(gaps), Map.of(), List.of());
    }

    public boolean good() {
      return !words.matches(
          "errand\\.(?:failed|busy|busy-on|newer|stopped|open|no-dump|torn|uncompared)");
    }
  }

  /** The one that runs, or the last one that ran since the program was started. */
  Optional<Errand> last() {
    return Optional.ofNullable(last);
  }

  /** Begins it; not while another one runs. */
  synchronized boolean begin(String name, Work work) {
    Errand before = last;
    if (before != null && before.running()) {
      return false;
    }
    Errand errand = new Errand(name, clock.instant().atZone(When.ZONE));
    last = errand;
    Thread.ofPlatform().daemon().name("errand").start(() -> errand.end(end(errand, work)));
    return true;
  }

  private static End end(Errand errand, Work work) {
    try {
      return work.run(errand);
    } catch (JobStopped stopped) {
      return End.of("errand.stopped");
    } catch (SoleRun.AlreadyRunning busy) {
      LOG.info("another run is under way", busy);
      return busy.machine().isEmpty()
          ? End.of("errand.busy")
          : End.of("errand.busy-on", busy.machine());
    } catch (Office.Closed closed) {
      LOG.info("the database could not be had", closed);
      return End.of(KnownSchema.isOfNewer(closed) ? "errand.newer" : "errand.busy");
    } catch (Exception e) {
      LOG.error("what was begun on a page failed", e);
      return End.of(KnownSchema.isOfNewer(e) ? "errand.newer" : "errand.failed");
    }
  }

  /** Whether anything runs, whoever began it. */
  boolean running() throws Office.Closed {
    return last().filter(Errand::running).isPresent() || !executions.get().running().isEmpty();
  }

  /** Whether any of it runs on this machine, where it can be stopped. */
  boolean stoppable() throws Office.Closed {
    return last().filter(Errand::running).isPresent()
        || !executions.get().running().stream().allMatch(Execution::elsewhere);
  }

  /** Asks what runs to end at its next boundary, until it has; what begins after it goes on. */
  void stop() throws Office.Closed {
    StopRequest stop = stopRequest.get();
    long first = stop.run();
    Optional<Errand> meant = last().filter(Errand::running);
    stop.make(first);
    Thread.ofPlatform().daemon().name("stop").start(() -> insist(stop, first, meant));
  }

  /** An errand may wait for its turn: then the run that is meant has not begun yet. */
  private static void insist(StopRequest stop, long first, Optional<Errand> meant) {
    try {
      for (int left = ENOUGH; left > 0; left--) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        long run = stop.run();
        if (run != first && meant.filter(Errand::running).isEmpty()) {
          return;
        }
        stop.make(run);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException gone) {
      LOG.debug("what was asked to stop has gone", gone);
    }
  }
}
