package jp.kokuji.submission;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * What the sheets of a workbook share.
 *
 * @param sheets the sheets in the workbook's order, hidden ones among them
 * @param from1904 whether dates count from 1904
 * @param strings the texts that cells refer to by number
 * @param styles the styles that cells refer to by number
 * @param concealing the numbers of the conditional formats that strike out or hide
 */
record WorkbookParts(
    List<Sheet> sheets,
    boolean from1904,
    Colours colours,
    CellStrings strings,
    List<CellStyle> styles,
    Set<Integer> concealing) {
  /**
   * A sheet.
   *
   * @param part the id of the part that holds its rows
   * @param hidden whether the program does not show it
   */
  record Sheet(String name, String part, boolean hidden) {}

  static WorkbookParts read(OPCPackage file, XSSFReader workbook)
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
    Colours colours = colours(file);
    CellStyles styles = styles(workbook, colours);
    return new WorkbookParts(
        sheets,
        from1904,
        colours,
        strings(workbook, colours),
        styles.styles(),
        styles.concealing());
  }

  private static Sheet sheet(XMLStreamReader xml) {
    return new Sheet(
        StrictXml.attribute(xml, "name"),
        StrictXml.attribute(xml, "id"),
        // hidden, or veryHidden, which only a macro can show again
        StrictXml.attribute(xml, "state").toLowerCase(Locale.ROOT).endsWith("hidden"));
  }

  /**
   * A cell by the value that the file has for it.
   *
   * @param type the kind of value by the letters of the file format; empty for a number
   * @throws IllegalArgumentException when the value is not what its type says
   */
  SheetCell cell(String type, CellStyle style, String value, boolean formula) {
    if (value.isEmpty()) {
      return style.text("", formula);
    }
    return switch (type) {
      case "s" -> strings.cell(Integer.parseInt(value.strip()), style, formula);
      case "str" -> style.text(CellStrings.unescape(value), formula);
      case "b" -> style.text(isTrue(value) ? "TRUE" : "FALSE", formula);
      case "e" -> style.text(value, formula);
      case "d" -> style.text(CellNumbers.text(moment(value)), formula);
      case "", "n" -> style.number(Double.parseDouble(value), formula, from1904);
      default -> throw new IllegalArgumentException("cell of type " + type);
    };
  }

  /** The style of that number; empty for the first. */
  CellStyle style(String number) {
    int index = number.isEmpty() ? 0 : Integer.parseInt(number);
    return index < styles.size() ? styles.get(index) : CellStyle.PLAIN;
  }

  /** Whether the conditional format of that number strikes out or hides. */
  boolean conceals(String number) {
    return !number.isEmpty() && concealing.contains(Integer.parseInt(number));
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

  private static CellStrings strings(XSSFReader workbook, Colours colours)
      throws IOException, InvalidFormatException, XMLStreamException {
    try (InputStream in = workbook.getSharedStringsData()) {
      return in == null ? CellStrings.NONE : CellStrings.readShared(in, colours);
    }
  }

  private static CellStyles styles(XSSFReader workbook, Colours colours)
      throws IOException, InvalidFormatException, XMLStreamException {
    try (InputStream in = workbook.getStylesData()) {
      return in == null ? CellStyles.NONE : CellStyles.read(in, colours);
    }
  }

  private static Colours colours(OPCPackage file) throws IOException, XMLStreamException {
    List<PackagePart> themes = file.getPartsByContentType(XSSFRelation.THEME.getContentType());
    if (themes.isEmpty()) {
      return Colours.STANDARD;
    }
    try (InputStream in = themes.getFirst().getInputStream()) {
      return Colours.read(in);
    }
  }
}
