package jp.kokuji.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads one batch ahead in a thread of its own, so that rows are judged while others are stored.
 */
final class ReadAhead<T> implements ItemReader<T>, AutoCloseable {
  private static final int BATCH = 1000;

  private final ItemReader<T> source;
  private final ExecutorService reading;
  private Iterator<T> batch = Collections.emptyIterator();
  private @Nullable Future<List<T>> ahead;

  /**
   * @param source used by one thread at a time; at its end it says so again and again
   */
  ReadAhead(ItemReader<T> source) {
    this.source = source;
    this.reading =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("judge").factory());
  }

  @Override
  public @Nullable T read() throws Exception {
    if (!batch.hasNext()) {
      List<T> read = result(ahead == null ? reading.submit(this::readBatch) : ahead);
      ahead = reading.submit(this::readBatch);
      batch = read.iterator();
    }
    return batch.hasNext() ? batch.next() : null;
  }

  private List<T> readBatch() throws Exception {
    List<T> read = new ArrayList<>(BATCH);
    for (T item = source.read(); item != null; item = source.read()) {
      read.add(item);
      if (read.size() == BATCH) {
        break;
      }
    }
    return read;
  }

  private static <T> List<T> result(Future<List<T>> batch) throws Exception {
    try {
      return batch.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception fault ? fault : e;
    }
  }

  /** Waits for the batch that is being read: afterwards the source may be closed. */
  @Override
  public void close() {
    reading.close();
  }
}
