package jp.kokuji.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kokuji.run.JobStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a run end at its next boundary when the process is told to end (SIGTERM, Ctrl-C), and keeps
 * the process alive until it has.
 */
final class Interruption implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);

  /** A run that has not come to a boundary by then ends as by a kill, which loses nothing. */
  private static final int PATIENCE_SECONDS = 15;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  /**
   * @param stop asks the run to stop; called again until it has
   * @throws JobStopped if the process was told to end before the run began
   */
  Interruption(Runnable stop) {
    hook = new Thread(() -> end(stop), "interruption");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("told to end before the run began", e);
      throw new JobStopped();
    }
  }

  private void end(Runnable stop) {
    Terminal.writer(System.err).println(Words.of("stopping"));
    // beside, since it asks a database that may not answer
    Thread.ofPlatform().daemon().start(() -> ask(stop));
    await(PATIENCE_SECONDS * 1000L);
  }

  private void ask(Runnable stop) {
    do {
      try {
        stop.run();
      } catch (RuntimeException e) {
        LOG.debug("asked a run that was just closing its database", e);
      }
    } while (!await(200));
  }

  private boolean await(long milliseconds) {
    try {
      return ended.await(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The run has ended. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("ended because the process is ending", e);
    }
  }
}
