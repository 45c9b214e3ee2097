package jp.kokuji.submission;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the styles of a workbook as far as they tell dates from numbers. */
final class CellStyles {
  private CellStyles() {}

  /** For each style of cells whether its number format is one of dates or times. */
  static List<Boolean> readDates(InputStream part) throws XMLStreamException {
    XMLStreamReader xml = StrictXml.open(part);
    Map<Integer, String> codes = new HashMap<>();
    List<Integer> formats = new ArrayList<>();
    while (StrictXml.nextChild(xml, "styleSheet")) {
      switch (xml.getLocalName()) {
        case "numFmts" -> readCodes(xml, codes);
        case "cellXfs" -> readFormats(xml, formats);
        default -> {}
      }
    }
    return formats.stream()
        .map(id -> NumberFormats.isDate(id, codes.getOrDefault(id, "")))
        .toList();
  }

  private static void readCodes(XMLStreamReader xml, Map<Integer, String> codes)
      throws XMLStreamException {
    while (StrictXml.nextChild(xml, "numFmts")) {
      codes.put(format(xml), StrictXml.attribute(xml, "formatCode"));
    }
  }

  private static void readFormats(XMLStreamReader xml, List<Integer> formats)
      throws XMLStreamException {
    while (StrictXml.nextChild(xml, "cellXfs")) {
      if (xml.getLocalName().equals("xf")) {
        formats.add(format(xml));
      }
    }
  }

  private static int format(XMLStreamReader xml) {
    String id = StrictXml.attribute(xml, "numFmtId");
    return id.isEmpty() ? 0 : Integer.parseInt(id);
  }
}
