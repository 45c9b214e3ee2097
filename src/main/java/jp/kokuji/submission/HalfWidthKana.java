package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Recognises CP932 whose only Japanese is half-width kana. Of two of these, one pair in five is
 * also a letter of UTF-8: ﾃｩ is é.
 */
final class HalfWidthKana {
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  /** The headings stand within these bytes. */
  private static final int HEAD = 1 << 16;

  private HalfWidthKana() {}

  /** Whether a file that is valid UTF-8 makes sense as CP932 only. */
  static boolean isLikely(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      IntPredicate japanese = HalfWidthKana::isJapanese;
      return foreign(head, UTF_8).findAny().isPresent()
          && foreign(head, UTF_8).noneMatch(japanese)
          && foreign(head, WINDOWS_31J).allMatch(japanese);
    }
  }

  /** The characters that are not ASCII; one that the head cuts off is left out. */
  private static IntStream foreign(byte[] head, Charset charset) {
    CharBuffer text = CharBuffer.allocate(head.length);
    charset.newDecoder().decode(ByteBuffer.wrap(head), text, false);
    return text.flip().chars().filter(c -> c > 0x7F);
  }

  private static boolean isJapanese(int c) {
    boolean kanaOrSign = c >= 0x3000 && c < 0x3400;
    boolean kanji = c >= 0x3400 && c < 0xA000;
    return kanaOrSign || kanji || (c >= 0xFF00 && c < 0xFFF0);
  }
}
