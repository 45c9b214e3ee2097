package jp.kokuji.workbook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hands bytes on to a stream that a thread of its own writes, so that they are made while those
 * before them are packed. To be written in large pieces; closing it waits for the last of them and
 * leaves the other stream open.
 */
final class ThreadedStream extends OutputStream {
  /** How many pieces may wait, so that a slow stream does not fill the heap. */
  private static final int WAITING = 8;

  private final OutputStream out;
  private final ExecutorService writing =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("pack").factory());
  private final Queue<Future<?>> waiting = new ArrayDeque<>();

  ThreadedStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single});
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
    if (waiting.size() == WAITING) {
      await(waiting.remove());
    }
    waiting.add(
        writing.submit(
            () -> {
              out.write(piece);
              return piece.length;
            }));
  }

  @Override
  public void close() throws IOException {
    try {
      while (!waiting.isEmpty()) {
        await(waiting.remove());
      }
    } finally {
      writing.close();
    }
  }

  private static void await(Future<?> written) throws IOException {
    try {
      written.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
