package jp.kokuji.returned;

import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;

/**
 * What a cell's number format shows in Japanese Excel, also where the file gives only its number.
 */
final class ShownFormat {
  private static final int TEXT = 49;

  private ShownFormat() {}

  /** The code to put a sign into; nothing for text, which must be typed in as text again. */
  static Optional<String> find(CellStyle style) {
    int id = Short.toUnsignedInt(style.getDataFormat());
    String code = style.getDataFormatString();
    if (id == TEXT || "@".equals(code)) {
      return Optional.empty();
    }
    return Optional.of(
        builtIn(id).orElse(code == null || code.startsWith("reserved") ? "General" : code));
  }

  private static Optional<String> builtIn(int id) {
    return Optional.ofNullable(
        switch (id) {
          case 14 -> "yyyy/m/d";
          case 22 -> "yyyy/m/d h:mm";
          case 27, 36, 50, 57 -> "[$-411]ge.m.d";
          case 28, 29, 51, 54, 58 -> "[$-411]ggge\"年\"m\"月\"d\"日\"";
          case 30 -> "m/d/yy";
          case 31 -> "yyyy\"年\"m\"月\"d\"日\"";
          case 32 -> "h\"時\"mm\"分\"";
          case 33 -> "h\"時\"mm\"分\"ss\"秒\"";
          case 34, 52, 55 -> "yyyy\"年\"m\"月\"";
          case 35, 53, 56 -> "m\"月\"d\"日\"";
          default -> null;
        });
  }
}
