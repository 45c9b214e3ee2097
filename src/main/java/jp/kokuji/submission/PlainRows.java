package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet straight from their bytes, as long as they are written as programs
 * write them. At the first sign of anything else the strict reader reads on, from the beginning of
 * the row in which it stands; so this knows a small part of XML, and nothing of what is wrong.
 */
final class PlainRows {
  /** With the attributes of which something is asked first. */
  private static final byte[][] ROW =
      names(
          "r ht hidden spans s customFormat customHeight outlineLevel collapsed thickTop thickBot"
              + " ph xml:space x14ac:dyDescent");

  private static final byte[][] CELL = names("r s t cm vm ph xml:space");
  private static final byte[][] FORMULA =
      names("t ref si ca aca bx dt2D dtr del1 del2 r1 r2 xml:space");
  private static final byte[][] TEXT = names("xml:space");

  private final SheetBytes part;
  private final byte[][] ofRow;
  private PlainXml xml = PlainXml.NOTHING;

  private PlainRows(SheetBytes part, byte[][] ofRow) {
    this.part = part;
    this.ofRow = ofRow;
  }

  private static byte[][] names(String names) {
    return Stream.of(names.split(" ")).map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);
  }

  /** The rows at which a strict reader stands; none where it reads another encoding than UTF-8. */
  static @Nullable PlainRows at(SheetBytes part, XMLStreamReader strict) {
    String written = strict.getCharacterEncodingScheme();
    boolean plain =
        "UTF-8".equalsIgnoreCase(strict.getEncoding())
            && (written == null || written.equalsIgnoreCase("UTF-8"))
            && !"1.1".equals(strict.getVersion());
    boolean prefixed = strict.getNamespaceURI("x14ac") != null;
    return plain && part.standsAtRows()
        ? new PlainRows(part, prefixed ? ROW : Arrays.copyOf(ROW, ROW.length - 1))
        : null;
  }

  /** The next row; null where it is for the strict reader to go on. */
  @Nullable PlainRow next() {
    if (!part.standsAtRows()) {
      return null;
    }
    PlainRow row;
    do {
      xml = new PlainXml(part.bytes(), part.from(), part.to());
      row = row();
    } while (row == null && xml.isCut() && part.more());
    if (row != null) {
      part.take(xml.at());
    }
    return row;
  }

  private @Nullable PlainRow row() {
    String[] row = xml.isNext("<row") ? xml.attributes(ofRow) : null;
    if (row == null) {
      return null;
    }
    List<PlainCell> cells = new ArrayList<>();
    for (boolean ended = xml.isClosed(); !ended && !xml.isNext("</row>"); ) {
      PlainCell cell = cell();
      if (cell == null) {
        return null;
      }
      cells.add(cell);
    }
    return new PlainRow(row[0], row[1], row[2], cells);
  }

  private @Nullable PlainCell cell() {
    String[] cell = xml.isNext("<c") ? xml.attributes(CELL) : null;
    if (cell == null || xml.isClosed()) {
      return cell == null ? null : new PlainCell(cell[0], cell[1], cell[2], false, false, "");
    }
    boolean formula = xml.stands("<f");
    if (formula && xml.element("<f", FORMULA, "</f>") == null) {
      return null;
    }
    boolean inline = !formula && xml.isNext("<is>");
    String text = "";
    if (inline || xml.stands("<v")) {
      text = inline ? xml.element("<t", TEXT, "</t>") : xml.element("<v", TEXT, "</v>");
    }
    return text == null || (inline && !xml.isNext("</is>")) || !xml.isNext("</c>")
        ? null
        : new PlainCell(cell[0], cell[1], cell[2], formula, inline, text);
  }
}
