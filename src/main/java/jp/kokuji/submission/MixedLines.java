package jp.kokuji.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds lines of UTF-8 within a file of CP932, which arise when two exports are pasted together:
 * most of their bytes make wrong but valid CP932.
 */
final class MixedLines {
  /** Fewer three-byte characters than this may be CP932 by chance. */
  private static final int ENOUGH = 2;

  private boolean valid = true;
  private int following;
  private int wide;

  private MixedLines() {}

  static Optional<EncodingFault> find(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return find(in);
    }
  }

  private static Optional<EncodingFault> find(InputStream in) throws IOException {
    MixedLines current = new MixedLines();
    RecordLength length = new RecordLength();
    int line = 1;
    long start = 0;
    int previous = 0;
    for (long offset = 0; ; offset++) {
      int b = in.read();
      if (b >= 0 && b != '\n' && b != '\r') {
        current.add(b);
      } else {
        if (current.isUtf8()) {
          return Optional.of(new EncodingFault(start, line, "UTF-8"));
        }
        line += b == '\n' && previous == '\r' ? 0 : 1;
        start = offset + 1;
        current = new MixedLines();
      }
      length.add(b);
      if (b < 0 || length.isExceeded()) {
        return Optional.empty();
      }
      previous = b;
    }
  }

  private void add(int b) {
    boolean continues = (b & 0xC0) == 0x80;
    if (continues != following > 0) {
      valid = false;
    }
    following = continues ? following - 1 : Integer.numberOfLeadingZeros(~(b << 24)) - 1;
    wide += following == 2 && !continues ? 1 : 0;
  }

  private boolean isUtf8() {
    return valid && following <= 0 && wide >= ENOUGH;
  }
}
