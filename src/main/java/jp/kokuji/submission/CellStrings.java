package jp.kokuji.submission;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a workbook that its cells refer to by number: what is shown in the cell, without its
 * furigana.
 *
 * @param rich the parts of those, by number, that are not of one typeface
 */
record CellStrings(List<String> plain, Map<Integer, List<Run>> rich) {
  static final CellStrings NONE = new CellStrings(List.of(), Map.of());

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** All texts of the part that holds them. */
  static CellStrings readShared(InputStream part, Colours colours) throws XMLStreamException {
    XMLStreamReader xml = StrictXml.open(part);
    CellStrings strings = new CellStrings(new ArrayList<>(), new HashMap<>());
    while (StrictXml.nextChild(xml, "sst")) {
      if (xml.getLocalName().equals("si")) {
        strings.add(read(xml, colours));
      }
    }
    return strings;
  }

  private void add(List<Run> runs) {
    if (runs.stream().anyMatch(run -> run.face() != null)) {
      rich.put(plain.size(), runs);
    }
    plain.add(
        runs.size() == 1
            ? runs.getFirst().text()
            : runs.stream().map(Run::text).collect(Collectors.joining()));
  }

  /** The cell that refers to the text of that number. */
  SheetCell cell(int number, CellStyle style, boolean formula) {
    List<Run> runs = rich.get(number);
    return runs == null ? style.text(plain.get(number), formula) : style.text(runs, formula);
  }

  /** The runs of the text at the start of whose element the reader stands. */
  static List<Run> read(XMLStreamReader xml, Colours colours) throws XMLStreamException {
    String element = xml.getLocalName();
    List<Run> runs = new ArrayList<>(1);
    Face face = null;
    while (StrictXml.nextChild(xml, element)) {
      switch (xml.getLocalName()) {
        case "rPh" -> skip(xml);
        case "r" -> face = null;
        case "rPr" -> face = Face.read(xml, colours);
        case "t" -> runs.add(new Run(unescape(xml.getElementText()), face));
        default -> {}
      }
    }
    return runs;
  }

  /** Furigana is not shown in the cell. */
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    while (StrictXml.nextChild(xml, "rPh")) {
      xml.getElementText();
    }
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
