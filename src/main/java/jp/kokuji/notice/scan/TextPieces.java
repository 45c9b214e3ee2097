package jp.kokuji.notice.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.edition.FoundText;
import jp.kokuji.edition.FoundText.Role;
import org.apache.commons.text.StringEscapeUtils;

/** Reads pages, CSV and JSON line by line, and pages once more without their markup. */
final class TextPieces {
  /** No longer a number is written. */
  private static final int EDGE = 24;

  private TextPieces() {}

  static List<FoundText> of(Path file) throws IOException {
    boolean page = file.toString().endsWith(".html");
    List<FoundText> pieces = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      String place = ++number + "行目";
      pieces.add(new FoundText(place, Role.CONTENT, line));
      if (page) {
        String text = StringEscapeUtils.unescapeHtml4(line.replaceAll("<[^>]*>", " "));
        pieces.add(new FoundText(place, Role.CONTENT, text));
      } else if (line.contains("\\u")) {
        pieces.add(new FoundText(place, Role.CONTENT, StringEscapeUtils.unescapeJson(line)));
      }
    }
    pieces.addAll(acrossLines(Files.readAllLines(file), page));
    return pieces;
  }

  /** What begins at the end of a line and ends at the beginning of the next. */
  private static List<FoundText> acrossLines(List<String> lines, boolean page) {
    List<FoundText> pieces = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String before = plain(lines.get(i - 1), page);
      String after = plain(lines.get(i), page);
      String end = before.substring(Math.max(0, before.length() - EDGE));
      String beginning = after.substring(0, Math.min(EDGE, after.length()));
      if (!end.isEmpty() && !beginning.isEmpty()) {
        pieces.add(new FoundText(i + "行目", Role.ACROSS_LINES, end + "\n" + beginning));
      }
    }
    return pieces;
  }

  /** Without checksums: a half of one is not told from a number any more. */
  private static String plain(String line, boolean page) {
    String text = page ? StringEscapeUtils.unescapeHtml4(line.replaceAll("<[^>]*>", " ")) : line;
    return Patterns.plain(text).strip();
  }
}
