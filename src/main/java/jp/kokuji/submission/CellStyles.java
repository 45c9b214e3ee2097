package jp.kokuji.submission;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the styles of a workbook as far as they change what its cells say. */
final class CellStyles {
  static final CellStyles NONE = new CellStyles(Colours.STANDARD);

  private final Colours colours;
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Face> faces = new ArrayList<>();
  private final List<Integer> backgrounds = new ArrayList<>();
  private final Set<Integer> crossing = new HashSet<>();
  private final List<CellStyle> styles = new ArrayList<>();
  private final Set<Integer> concealing = new HashSet<>();

  private CellStyles(Colours colours) {
    this.colours = colours;
  }

  /** The styles in the order by which cells refer to them. */
  List<CellStyle> styles() {
    return styles;
  }

  /** The numbers of the conditional formats that strike out or hide. */
  Set<Integer> concealing() {
    return concealing;
  }

  static CellStyles read(InputStream part, Colours colours) throws XMLStreamException {
    CellStyles read = new CellStyles(colours);
    XMLStreamReader xml = StrictXml.open(part);
    while (StrictXml.nextChild(xml, "styleSheet")) {
      switch (xml.getLocalName()) {
        case "numFmts" -> read.readCodes(xml);
        case "fonts" -> read.readFaces(xml);
        case "fills" -> read.readBackgrounds(xml);
        case "borders" -> read.readBorders(xml);
        case "cellXfs" -> read.readStyles(xml);
        case "dxfs" -> read.readConditional(xml);
        default -> {}
      }
    }
    return read;
  }

  private void readCodes(XMLStreamReader xml) throws XMLStreamException {
    while (StrictXml.nextChild(xml, "numFmts")) {
      codes.put(number(xml, "numFmtId"), StrictXml.attribute(xml, "formatCode"));
    }
  }

  private void readFaces(XMLStreamReader xml) throws XMLStreamException {
    while (StrictXml.nextChild(xml, "fonts")) {
      if (xml.getLocalName().equals("font")) {
        faces.add(Face.read(xml, colours));
      }
    }
  }

  private void readBackgrounds(XMLStreamReader xml) throws XMLStreamException {
    while (StrictXml.nextChild(xml, "fills")) {
      if (xml.getLocalName().equals("fill")) {
        backgrounds.add(readBackground(xml));
      }
    }
  }

  /** Of patterns and gradients nobody can say what is seen on them. */
  private int readBackground(XMLStreamReader xml) throws XMLStreamException {
    boolean solid = false;
    int rgb = Colours.AUTOMATIC;
    while (StrictXml.nextChild(xml, "fill")) {
      switch (xml.getLocalName()) {
        case "patternFill" -> solid = StrictXml.attribute(xml, "patternType").equals("solid");
        case "fgColor" -> rgb = colours.read(xml);
        default -> {}
      }
    }
    return solid ? rgb : Colours.AUTOMATIC;
  }

  /** Which of them run through the cell from corner to corner. */
  private void readBorders(XMLStreamReader xml) throws XMLStreamException {
    int border = -1;
    boolean across = false;
    while (StrictXml.nextChild(xml, "borders")) {
      if (xml.getLocalName().equals("border")) {
        border++;
        across =
            WorkbookParts.isTrue(StrictXml.attribute(xml, "diagonalUp"))
                || WorkbookParts.isTrue(StrictXml.attribute(xml, "diagonalDown"));
      } else if (across && xml.getLocalName().equals("diagonal") && isDrawn(xml)) {
        crossing.add(border);
      }
    }
  }

  private static boolean isDrawn(XMLStreamReader xml) {
    String style = StrictXml.attribute(xml, "style");
    return !style.isEmpty() && !style.equals("none");
  }

  private void readStyles(XMLStreamReader xml) throws XMLStreamException {
    while (StrictXml.nextChild(xml, "cellXfs")) {
      if (xml.getLocalName().equals("xf")) {
        int format = number(xml, "numFmtId");
        styles.add(
            new CellStyle(
                NumberShape.of(format, codes.getOrDefault(format, "")),
                of(faces, number(xml, "fontId"), Face.PLAIN),
                of(backgrounds, number(xml, "fillId"), Colours.AUTOMATIC),
                crossing.contains(number(xml, "borderId"))));
      }
    }
  }

  private void readConditional(XMLStreamReader xml) throws XMLStreamException {
    for (int number = 0; StrictXml.nextChild(xml, "dxfs"); number++) {
      if (ConditionalStyle.conceals(xml, colours)) {
        concealing.add(number);
      }
    }
  }

  private static <T> T of(List<T> all, int index, T other) {
    return index < all.size() ? all.get(index) : other;
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String number = StrictXml.attribute(xml, attribute);
    return number.isEmpty() ? 0 : Integer.parseInt(number);
  }
}
