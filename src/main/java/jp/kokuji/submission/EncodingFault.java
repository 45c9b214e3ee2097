package jp.kokuji.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first place where a file is not text of an encoding.
 *
 * @param offset the place in bytes, from 0
 * @param line the line in the file, from 1
 * @param name what the fault is a sign of; empty where it is only a byte that can't be decoded
 */
record EncodingFault(long offset, int line, String name) {
  /** What is said of a character that was lost before the file was submitted. */
  static final String LOST = "文字化け U+FFFD";

  EncodingFault named(String other) {
    return new EncodingFault(offset, line, other);
  }

  /** What is put before people, {@code EUC-JP（1バイト目）}. */
  @Override
  public String toString() {
    return name + "（" + (offset + 1) + "バイト目）";
  }

  /**
   * Decodes a file strictly and finds where that fails. Stops without a fault where a record gets
   * longer than it may be, since reading the records stops there as well.
   */
  static Optional<EncodingFault> find(Path file, Encoding encoding) throws IOException {
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      in.position(encoding.mark());
      return new Scan(encoding).run(in);
    }
  }

  private static final class Scan {
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16);
    private long offset;
    private int line = 1;
    private final RecordLength length = new RecordLength();
    private char previous;

    Scan(Encoding encoding) {
      this.encoding = encoding;
      this.offset = encoding.mark();
      this.decoder =
          encoding
              .charset()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    Optional<EncodingFault> run(SeekableByteChannel in) throws IOException {
      boolean end = false;
      while (!end && !length.isExceeded()) {
        end = in.read(bytes) < 0;
        CoderResult result = decoder.decode(bytes.flip(), chars.clear(), end);
        Optional<EncodingFault> sign = inspect(chars.flip());
        if (sign.isPresent()) {
          return sign;
        }
        offset += bytes.position();
        if (result.isError()) {
          return Optional.of(new EncodingFault(offset, line, ""));
        }
        bytes.compact();
      }
      return Optional.empty();
    }

    /** Counts lines and finds characters that no table in the right encoding holds. */
    private Optional<EncodingFault> inspect(CharBuffer text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        String sign = sign(c);
        if (!sign.isEmpty()) {
          int before = text.subSequence(0, i).toString().getBytes(encoding.charset()).length;
          return Optional.of(new EncodingFault(offset + before, line, sign));
        }
        count(c);
      }
      return Optional.empty();
    }

    private static String sign(char c) {
      return switch (c) {
        case '\0' -> "NUL";
        case '\u001B' -> "ISO-2022-JP";
        case '\uFFFD' -> LOST;
        default -> "";
      };
    }

    private void count(char c) {
      if (c == '\r' || (c == '\n' && previous != '\r')) {
        line++;
      }
      length.add(c);
      previous = c;
    }
  }
}
