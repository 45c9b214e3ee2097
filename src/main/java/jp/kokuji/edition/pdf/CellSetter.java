package jp.kokuji.edition.pdf;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;

/** Sets one cell of a table: its type, shade, alignment and tag. */
final class CellSetter {
  private static final Color HEAD = new Color(0xE3EAF2);
  private static final Color TOTAL = new Color(0xF0F3F7);
  private static final Color LINE = new Color(0x555F6B);

  /** Beginnings of an entry, after which its further lines are indented. */
  private static final Pattern LABEL = Pattern.compile("　*(?:[(（][0-9０-９]+[)）]|[①-⑳] ?|・)");

  /** Characters a line must hold for text to be justified without gaps. */
  private static final int WIDE = 14;

  /** Characters below which a column holds marks and numbers rather than text. */
  private static final int NARROW = 5;

  private final Lettering lettering;
  private final Columns columns;
  private final Map<BaseFont, Float> bottoms = new HashMap<>();

  CellSetter(Lettering lettering, Columns columns) {
    this.lettering = lettering;
    this.columns = columns;
  }

  PdfPCell set(Placed placed, Tag row, boolean head, int vertical) {
    Cell cell = placed.cell();
    Tag element = element(cell, row);
    boolean stacked = cell.role() == Role.STACKED_ROW_HEADING && cell.rows() > 1;
    String text = stacked ? stack(cell.text()) : cell.text();
    if (stacked) {
      element.put(PdfName.ACTUALTEXT, Structure.unicode(cell.text()));
    }
    List<String> paragraphs = List.of(text.split("\n", -1));
    if (paragraphs.size() == 1) {
      return single(placed, element, head, vertical);
    }
    PdfPCell set = frame(new PdfPCell(), placed);
    set.setVerticalAlignment(vertical);
    for (String paragraph : paragraphs) {
      Tag of = stacked ? element : Structure.child(element, "P");
      set.addElement(paragraph(paragraph, placed, of, head));
    }
    return set;
  }

  /** Sets a single paragraph as the cell's text, which OpenPDF lays out faster than an element. */
  private PdfPCell single(Placed placed, Tag element, boolean head, int vertical) {
    Cell cell = placed.cell();
    Style style = columns.style(cell);
    TextCell set = new TextCell(bottoms);
    frame(set, placed);
    set.setVerticalAlignment(vertical);
    set.set(cell.text(), lettering.set(cell.text(), style, element, head), style);
    set.setHorizontalAlignment(alignment(placed, style));
    set.setFollowingIndent(hanging(cell.text(), cell, style));
    return set;
  }

  /** The cell of a heading whose rows go on from the page before; it is seen only. */
  PdfPCell continued(Placed placed) {
    PdfPCell set = blank(placed);
    set.setVerticalAlignment(Element.ALIGN_TOP);
    boolean stacked = placed.cell().role() == Role.STACKED_ROW_HEADING;
    String text = stacked ? stack(placed.cell().text()) : placed.cell().text();
    Style style = columns.style(placed.cell());
    for (String line : text.split("\n", -1)) {
      set.addElement(artifact(line, style, alignment(placed, style)));
    }
    Style mark = style.within(columns.width(placed) - 2 * columns.padding(), TableTitle.MARK);
    set.addElement(artifact(TableTitle.MARK, mark, alignment(placed, style)));
    return set;
  }

  /** The cell without its text. */
  PdfPCell blank(Placed placed) {
    PdfPCell set = frame(new PdfPCell(), placed);
    set.setRowspan(1);
    return set;
  }

  private Paragraph artifact(String text, Style style, int alignment) {
    return TextPiece.paragraph(lettering.set(text, style, null), style.leading(), alignment);
  }

  private Paragraph paragraph(String text, Placed placed, Tag element, boolean head) {
    Cell cell = placed.cell();
    Style style = columns.style(cell);
    Paragraph paragraph = new Paragraph(style.leading());
    paragraph.add(lettering.set(text, style, element, head));
    paragraph.setAlignment(alignment(placed, style));
    float indent = hanging(text, cell, style);
    paragraph.setIndentationLeft(indent);
    paragraph.setFirstLineIndent(-indent);
    return paragraph;
  }

  /** How far further lines stand to the right of the first, in points. */
  private static float hanging(String text, Cell cell, Style style) {
    Matcher label = LABEL.matcher(text);
    return cell.role() == Role.TEXT && label.lookingAt() ? style.width(label.group()) : 0;
  }

  private PdfPCell frame(PdfPCell set, Placed placed) {
    Cell cell = placed.cell();
    set.setUseAscender(true);
    set.setUseDescender(true);
    set.setRowspan(cell.rows());
    set.setColspan(cell.columns());
    set.setBorderWidth(TableRow.BORDER);
    set.setBorderColor(LINE);
    set.setPadding(columns.padding());
    switch (cell.role()) {
      case COLUMN_HEADING -> set.setBackgroundColor(HEAD);
      case TOTAL, TOTAL_HEADING -> set.setBackgroundColor(TOTAL);
      case ROW_HEADING, STACKED_ROW_HEADING, NUMBER, TEXT, CENTRED -> {}
    }
    if (cell.role() == Role.NUMBER || cell.role() == Role.TOTAL) {
      set.setPaddingRight(columns.indent(placed));
    }
    return set;
  }

  private int alignment(Placed placed, Style style) {
    return switch (placed.cell().role()) {
      case COLUMN_HEADING, STACKED_ROW_HEADING, TOTAL_HEADING, CENTRED -> Element.ALIGN_CENTER;
      case NUMBER, TOTAL -> Element.ALIGN_RIGHT;
      case ROW_HEADING, TEXT -> text(placed, style);
    };
  }

  /** Text is justified in a wide column and stands in the middle of a narrow one. */
  private int text(Placed placed, Style style) {
    float width = columns.width(placed);
    if (width > WIDE * style.size() && placed.cell().role() == Role.TEXT) {
      return Element.ALIGN_JUSTIFIED;
    }
    return width < NARROW * style.size() && placed.cell().text().length() < NARROW - 1
        ? Element.ALIGN_CENTER
        : Element.ALIGN_LEFT;
  }

  private static Tag element(Cell cell, Tag row) {
    return switch (cell.role()) {
      case COLUMN_HEADING -> Structure.heading(row, "Column", cell.rows(), cell.columns());
      case ROW_HEADING, STACKED_ROW_HEADING, TOTAL_HEADING ->
          Structure.heading(row, "Row", cell.rows(), cell.columns());
      case NUMBER, TOTAL, TEXT, CENTRED -> Structure.entry(row, cell.rows(), cell.columns());
    };
  }

  private static String stack(String text) {
    return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining("\n"));
  }
}
