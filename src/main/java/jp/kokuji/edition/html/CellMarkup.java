package jp.kokuji.edition.html;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.report.Cell;

/** Writes the cells of tables: what they head, what they span, which figure they print. */
final class CellMarkup {
  private final Markup page;

  CellMarkup(Markup page) {
    this.page = page;
  }

  void write(Cell cell) throws XMLStreamException {
    List<String> attributes = new ArrayList<>();
    String name =
        switch (cell.role()) {
          case COLUMN_HEADING -> heading(cell, attributes, cell.columns() > 1 ? "colgroup" : "col");
          case ROW_HEADING, STACKED_ROW_HEADING, TOTAL_HEADING ->
              heading(cell, attributes, cell.rows() > 1 ? "rowgroup" : "row");
          case NUMBER, TOTAL -> value(attributes, "number");
          case CENTRED -> value(attributes, "centred");
          case TEXT -> value(attributes, "text");
        };
    if (cell.rows() > 1) {
      attributes.addAll(List.of("rowspan", Integer.toString(cell.rows())));
    }
    if (cell.columns() > 1) {
      attributes.addAll(List.of("colspan", Integer.toString(cell.columns())));
    }
    if (cell.figure() != null) {
      attributes.addAll(List.of("data-figure", cell.figure().id()));
    }
    page.open(name, attributes.toArray(String[]::new));
    page.lines(cell.text());
    page.close();
  }

  /** A heading without words heads nothing: a reader would hear an empty name at every cell. */
  private static String heading(Cell cell, List<String> attributes, String scope) {
    if (cell.text().isBlank()) {
      return "td";
    }
    attributes.addAll(List.of("scope", scope));
    return "th";
  }

  private static String value(List<String> attributes, String style) {
    attributes.addAll(List.of("class", style));
    return "td";
  }
}
