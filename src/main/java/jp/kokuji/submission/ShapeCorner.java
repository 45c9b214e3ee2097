package jp.kokuji.submission;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where a shape is fixed over a sheet.
 *
 * @param column from 0
 * @param row from 0
 * @param below how far below the row's top
 */
record ShapeCorner(int column, int row, long below) {
  static final ShapeCorner FIRST = new ShapeCorner(0, 0, 0);

  /** Reads the element at whose start the reader stands. */
  static ShapeCorner read(XMLStreamReader xml) throws XMLStreamException {
    String element = xml.getLocalName();
    int column = 0;
    int row = 0;
    long below = 0;
    while (StrictXml.nextChild(xml, element)) {
      switch (xml.getLocalName()) {
        case "col" -> column = Integer.parseInt(xml.getElementText().strip());
        case "row" -> row = Integer.parseInt(xml.getElementText().strip());
        case "rowOff" -> below = Long.parseLong(xml.getElementText().strip());
        default -> {}
      }
    }
    return new ShapeCorner(column, row, below);
  }
}
