package jp.kokuji.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a sheet for the strict reader: first no more than what stands before the rows. Once
 * it has that, rows may be taken from before it, until it asks for more.
 */
final class SheetBytes extends InputStream {
  private static final byte[] ROWS = {'<', 's', 'h', 'e', 'e', 't', 'D', 'a', 't', 'a', '>'};

  /** A row, or what stands before the rows, that is longer is left to the strict reader. */
  private static final int MOST = 1 << 20;

  private final InputStream in;
  private byte[] bytes = new byte[1 << 16];
  private int from;
  private int to;
  private int head;
  private boolean found;
  private boolean handedOver;
  private @Nullable IOException broken;

  SheetBytes(InputStream in) {
    this.in = in;
    int at = 0;
    while (!found && more()) {
      while (!found && at <= to - ROWS.length) {
        found = Arrays.equals(bytes, at, at + ROWS.length, ROWS, 0, ROWS.length);
        at++;
      }
    }
    head = found ? at - 1 + ROWS.length : 0;
  }

  /** Whether the strict reader has all that stands before the rows, and nothing of them. */
  boolean standsAtRows() {
    return found && !handedOver && from >= head;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where what nobody has taken yet begins in {@link #bytes}. */
  int from() {
    return from;
  }

  /** Where it ends. */
  int to() {
    return to;
  }

  /** What stands before is taken. */
  void take(int end) {
    from = end;
  }

  /** Reads on; false at the end, or where too much would be kept. What is there may move. */
  boolean more() {
    if (to - from >= MOST || broken != null) {
      return false;
    }
    if (from > 0 && standsAtRows()) {
      System.arraycopy(bytes, from, bytes, 0, to - from);
      to -= from;
      from = 0;
      head = 0;
    }
    if (to == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * to);
    }
    try {
      int read = in.read(bytes, to, bytes.length - to);
      to += Math.max(read, 0);
      return read > 0;
    } catch (IOException e) {
      broken = e; // the strict reader meets it, behind what could be read
      return false;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    handedOver |= from >= head;
    int here = Math.min(length, (from < head ? head : to) - from);
    if (here > 0) {
      System.arraycopy(bytes, from, into, offset, here);
      from += here;
      return here;
    }
    if (broken != null) {
      throw broken;
    }
    return in.read(into, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
