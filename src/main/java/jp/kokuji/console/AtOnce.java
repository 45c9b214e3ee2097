package jp.kokuji.console;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Judges no more files at once than there are cores: the others would only hold memory. */
@Component
final class AtOnce {
  static final int MOST = Runtime.getRuntime().availableProcessors();

  private final Semaphore free = new Semaphore(MOST);

  /** Does it as soon as its turn has come. */
  <T> T run(Callable<T> work) throws Exception {
    free.acquire();
    try {
      return work.call();
    } finally {
      free.release();
    }
  }

  /** How many wait for their turn. */
  int waiting() {
    return free.getQueueLength();
  }
}
