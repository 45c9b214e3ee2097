package jp.kokuji.submission;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.message.Messages;

/** Says in another language what the program itself notes of a file, which is kept in Japanese. */
public final class Noted {
  private static final Messages KEPT = Messages.of("noted", Locale.JAPANESE);

  /** Of a file as a whole, the more particular ones first; of what a cell may hold. */
  private static final String OF_FILES =
      "separated form mark comma tab semicolon sep other lost place record cell letters columns"
          + " parts each unpacked bytes merged ranges strict";

  private static final String OF_CELLS = "blank mon tue wed thu fri sat sun";

  private Noted() {}

  /** What was noted of a file, {@code CSV（UTF-8・BOM付き）}. */
  public static String ofFile(String kept, Locale language) {
    return said(kept, language, OF_FILES);
  }

  /** What a cell may hold, {@code 空欄（処理中）}; words of a ledger stay as they are. */
  static String ofCell(String kept, Locale language) {
    return said(kept, language, OF_CELLS);
  }

  private static String said(String kept, Locale language, String known) {
    return Stream.of(known.split(" "))
        .filter(name -> !language.equals(Locale.JAPANESE))
        .flatMap(name -> gaps(name, kept).map(gaps -> said(name, gaps, language, known)).stream())
        .findFirst()
        .orElse(kept);
  }

  private static String said(String name, Object[] gaps, Locale language, String known) {
    Object[] filled = Stream.of(gaps).map(gap -> said(gap.toString(), language, known)).toArray();
    return Messages.of("noted", language).text(name, filled);
  }

  /** What fills the sentence of that name, if it is this. */
  private static Optional<Object[]> gaps(String name, String kept) {
    ParsePosition end = new ParsePosition(0);
    return Optional.ofNullable(new MessageFormat(KEPT.text(name)).parse(kept, end))
        .filter(gaps -> end.getIndex() == kept.length());
  }
}
