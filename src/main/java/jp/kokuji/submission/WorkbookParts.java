package jp.kokuji.submission;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * What the sheets of a workbook share.
 *
 * @param sheets the sheets in the workbook's order, hidden ones among them
 * @param from1904 whether dates count from 1904
 * @param strings the texts that cells refer to by number
 * @param dateStyles for each style of cells whether its number format is one of dates
 */
record WorkbookParts(
    List<Sheet> sheets, boolean from1904, List<String> strings, List<Boolean> dateStyles) {
  /**
   * A sheet.
   *
   * @param part the id of the part that holds its rows
   * @param hidden whether the program does not show it
   */
  record Sheet(String name, String part, boolean hidden) {}

  static WorkbookParts read(XSSFReader workbook)
      throws IOException, InvalidFormatException, XMLStreamException {
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (InputStream in = workbook.getWorkbookData()) {
      XMLStreamReader xml = StrictXml.open(in);
      while (StrictXml.nextChild(xml, "workbook")) {
        switch (xml.getLocalName()) {
          // an extension of Excel 2013 has an element of the same name, without the attribute
          case "workbookPr" -> from1904 |= isTrue(StrictXml.attribute(xml, "date1904"));
          case "sheet" -> sheets.add(sheet(xml));
          default -> {}
        }
      }
    }
    return new WorkbookParts(sheets, from1904, strings(workbook), dateStyles(workbook));
  }

  private static Sheet sheet(XMLStreamReader xml) {
    return new Sheet(
        StrictXml.attribute(xml, "name"),
        StrictXml.attribute(xml, "id"),
        // hidden, or veryHidden, which only a macro can show again
        StrictXml.attribute(xml, "state").toLowerCase(Locale.ROOT).endsWith("hidden"));
  }

  /**
   * The text of a cell's value.
   *
   * @param type the kind of value by the letters of the file format; empty for a number
   * @param style the number of the cell's style; empty for the first
   * @throws IllegalArgumentException when the value is not what its type says
   */
  String text(String type, String style, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> strings.get(Integer.parseInt(value.strip()));
      case "str" -> CellStrings.unescape(value);
      case "b" -> isTrue(value) ? "TRUE" : "FALSE";
      case "e" -> value;
      case "d" -> CellNumbers.text(moment(value));
      case "", "n" -> number(style, value);
      default -> throw new IllegalArgumentException("cell of type " + type);
    };
  }

  /** Whether a cell of that type holds a number or a date. */
  static boolean isNumber(String type) {
    return type.isEmpty() || type.equals("n");
  }

  boolean isDate(String style) {
    int index = style.isEmpty() ? 0 : Integer.parseInt(style);
    return index < dateStyles.size() && dateStyles.get(index);
  }

  private String number(String style, String value) {
    double number = Double.parseDouble(value);
    return isDate(style) ? CellNumbers.date(number, from1904) : CellNumbers.plain(number);
  }

  /** A moment in ISO notation, as strict workbooks write it; a mere day means its midnight. */
  private static LocalDateTime moment(String value) {
    return value.contains("T")
        ? LocalDateTime.parse(value.replace("Z", ""))
        : LocalDate.parse(value).atStartOfDay();
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  private static List<String> strings(XSSFReader workbook)
      throws IOException, InvalidFormatException, XMLStreamException {
    try (InputStream in = workbook.getSharedStringsData()) {
      return in == null ? List.of() : CellStrings.readShared(in);
    }
  }

  private static List<Boolean> dateStyles(XSSFReader workbook)
      throws IOException, InvalidFormatException, XMLStreamException {
    try (InputStream in = workbook.getStylesData()) {
      return in == null ? List.of() : CellStyles.readDates(in);
    }
  }
}
