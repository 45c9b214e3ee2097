package jp.kokuji.submission;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.message.Messages;
import org.jspecify.annotations.Nullable;

/** Says in another language what the program itself notes of a file, which is kept in Japanese. */
public final class Noted {
  private static final Messages KEPT = Messages.of("noted", Locale.JAPANESE);

  /** Of a file as a whole: its form, its size, its encoding; the more particular ones first. */
  private static final List<String> OF_FILES =
      List.of(
          "separated",
          "form",
          "mark",
          "comma",
          "tab",
          "semicolon",
          "sep",
          "other",
          "lost",
          "place",
          "record",
          "cell",
          "letters",
          "columns",
          "parts",
          "each",
          "unpacked",
          "bytes",
          "merged",
          "ranges",
          "strict");

  /** Of what a cell may hold. */
  private static final List<String> OF_CELLS =
      List.of("blank", "mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private Noted() {}

  /** What was noted of a file, {@code CSV（UTF-8・BOM付き）}. */
  public static String ofFile(String kept, Locale language) {
    return said(kept, language, OF_FILES);
  }

  /** What a cell may hold, {@code 空欄（処理中）}; words of a ledger stay as they are. */
  static String ofCell(String kept, Locale language) {
    return said(kept, language, OF_CELLS);
  }

  private static String said(String kept, Locale language, List<String> known) {
    return language.getLanguage().equals("ja")
        ? kept
        : known.stream()
            .map(name -> said(name, kept, language, known))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(kept);
  }

  private static @Nullable String said(
      String name, String kept, Locale language, List<String> known) {
    ParsePosition end = new ParsePosition(0);
    Object[] gaps = new MessageFormat(KEPT.text(name), Locale.ROOT).parse(kept, end);
    return gaps == null || end.getIndex() < kept.length()
        ? null
        : Messages.of("noted", language)
            .text(
                name,
                Stream.of(gaps).map(gap -> said(String.valueOf(gap), language, known)).toArray());
  }
}
