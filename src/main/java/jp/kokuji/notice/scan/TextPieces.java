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
    return pieces;
  }
}
