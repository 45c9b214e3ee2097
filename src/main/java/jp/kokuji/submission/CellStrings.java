package jp.kokuji.submission;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts of a workbook: what is shown in the cell, without its furigana. */
final class CellStrings {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellStrings() {}

  /** All texts of the part that the sheets refer to by number. */
  static List<String> readShared(InputStream part) throws XMLStreamException {
    XMLStreamReader xml = StrictXml.open(part);
    List<String> strings = new ArrayList<>();
    while (StrictXml.nextChild(xml, "sst")) {
      if (xml.getLocalName().equals("si")) {
        strings.add(read(xml));
      }
    }
    return strings;
  }

  /** The text of the element at whose start the reader stands; its runs are joined. */
  static String read(XMLStreamReader xml) throws XMLStreamException {
    String element = xml.getLocalName();
    StringBuilder text = new StringBuilder();
    while (StrictXml.nextChild(xml, element)) {
      boolean furigana = xml.getLocalName().equals("rPh");
      while (furigana && StrictXml.nextChild(xml, "rPh")) {
        // its text is not shown in the cell
        xml.getElementText();
      }
      if (xml.getLocalName().equals("t") && xml.isStartElement()) {
        text.append(xml.getElementText());
      }
    }
    return unescape(text.toString());
  }

  /** Turns {@code _x000D_}, by which workbooks write what XML can't hold, into the character. */
  static String unescape(String text) {
    return text.contains("_x")
        ? ESCAPED.matcher(text).replaceAll(m -> literal((char) Integer.parseInt(m.group(1), 16)))
        : text;
  }

  private static String literal(char c) {
    return Matcher.quoteReplacement(String.valueOf(c));
  }
}
