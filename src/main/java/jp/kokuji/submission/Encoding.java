package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How the text of a file is encoded. It is found by strict decoding, because guessing by statistics
 * was wrong for four of ten real files in CP932.
 *
 * @param charset the charset that decodes the whole file without an error
 * @param mark the length of the byte order mark, bytes
 */
record Encoding(Charset charset, int mark) {
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final String[] ALLOWED = {"UTF-8", "CP932（Shift_JIS）", "UTF-16（BOM付き）"};

  static Encoding of(Path file) throws IOException, UnreadableSubmission {
    Optional<Encoding> marked = marked(file);
    Encoding first = marked.orElse(new Encoding(UTF_8, 0));
    Optional<EncodingFault> fault = EncodingFault.find(file, first);
    if (fault.isEmpty()) {
      return marked.isEmpty() && isCp932(file) ? new Encoding(WINDOWS_31J, 0) : first;
    }
    if (marked.isPresent() || !fault.get().name().isEmpty()) {
      throw unreadable(fault.get());
    }
    return japanese(file, fault.get());
  }

  /** Half-width kana of CP932 may be valid UTF-8 by chance, of letters that no ledger holds. */
  private static boolean isCp932(Path file) throws IOException {
    return HalfWidthKana.isLikely(file)
        && EncodingFault.find(file, new Encoding(WINDOWS_31J, 0)).isEmpty();
  }

  private static Encoding japanese(Path file, EncodingFault inUtf8)
      throws IOException, UnreadableSubmission {
    // only half-width kana could be both EUC-JP and CP932, and no ledger is headed in these alone
    if (EncodingFault.find(file, new Encoding(EUC_JP, 0)).isEmpty()) {
      throw unreadable(inUtf8.named("EUC-JP"));
    }
    Encoding cp932 = new Encoding(WINDOWS_31J, 0);
    Optional<EncodingFault> fault = EncodingFault.find(file, cp932);
    if (fault.isPresent()) {
      EncodingFault later = fault.get();
      throw unreadable(later.offset() > inUtf8.offset() ? later : inUtf8);
    }
    Optional<EncodingFault> mixed = MixedLines.find(file);
    if (mixed.isPresent()) {
      throw unreadable(mixed.get());
    }
    return cp932;
  }

  private static Optional<Encoding> marked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = HexFormat.of().formatHex(in.readNBytes(3));
      if (head.equals("efbbbf")) {
        return Optional.of(new Encoding(UTF_8, 3));
      }
      if (head.startsWith("fffe")) {
        return Optional.of(new Encoding(UTF_16LE, 2));
      }
      return head.startsWith("feff") ? Optional.of(new Encoding(UTF_16BE, 2)) : Optional.empty();
    }
  }

  /** How people are told of it, {@code UTF-8・BOM付き}. */
  @Override
  public String toString() {
    String name = charset.equals(WINDOWS_31J) ? "Windows-31J" : charset.name();
    return mark > 0 ? name + "・BOM付き" : name;
  }

  private static UnreadableSubmission unreadable(EncodingFault fault) {
    return Unreadable.row(Rule.UNREADABLE_ENCODING, "", fault.line(), fault.toString(), ALLOWED);
  }
}
