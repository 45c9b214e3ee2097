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
  private static final int PATIENCE_SECONDS = 60;

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
    Words.writer(System.err).println(Words.of("stopping"));
    try {
      for (int i = 0; i < PATIENCE_SECONDS * 5 && !ended.await(200, TimeUnit.MILLISECONDS); i++) {
        ask(stop);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void ask(Runnable stop) {
    try {
      stop.run();
    } catch (RuntimeException e) {
      LOG.debug("asked a run that was just closing its database", e);
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
