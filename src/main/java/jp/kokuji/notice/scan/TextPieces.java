package jp.kokuji.notice.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.edition.Piece;
import jp.kokuji.edition.Piece.Role;
import org.apache.commons.text.StringEscapeUtils;

/** Reads pages, CSV and JSON line by line, and pages once more without their markup. */
final class TextPieces {
  private TextPieces() {}

  static List<Piece> of(Path file) throws IOException {
    boolean page = file.toString().endsWith(".html");
    List<Piece> pieces = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      String place = ++number + "行目";
      pieces.add(new Piece(place, Role.CONTENT, line));
      if (page) {
        String text = StringEscapeUtils.unescapeHtml4(line.replaceAll("<[^>]*>", " "));
        pieces.add(new Piece(place, Role.CONTENT, text));
      } else if (line.contains("\\u")) {
        pieces.add(new Piece(place, Role.CONTENT, StringEscapeUtils.unescapeJson(line)));
      }
    }
    return pieces;
  }
}
