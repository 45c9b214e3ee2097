package jp.kokuji.edition.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is made once: when it is first asked for, or before in a thread of its own. */
final class MadeOnce<T> {
  private final FutureTask<T> making;

  /** What is made when it is first asked for. */
  MadeOnce(Callable<T> making) {
    this.making = new FutureTask<>(making);
  }

  /** Begins to make it. */
  MadeOnce<T> begin() {
    Thread.ofPlatform().daemon().start(making);
    return this;
  }

  /** What was made; waits for it if need be. */
  T get() {
    making.run();
    try {
      return making.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw new UncheckedIOException(fault);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException());
    }
  }
}
