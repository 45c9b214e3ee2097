package jp.kokuji.edition.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kokuji.edition.EditionWords;
import jp.kokuji.edition.FoundText;
import jp.kokuji.edition.FoundText.Role;
import jp.kokuji.workbook.WorkbookBounds;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads what a workbook shows, hides and says about itself. */
public final class WorkbookPieces {
  private final List<FoundText> pieces = new ArrayList<>();
  private final DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);

  private WorkbookPieces() {}

  /** The texts of all cells, comments, names, headers and properties. */
  public static List<FoundText> of(Path file) throws IOException {
    WorkbookPieces found = new WorkbookPieces();
    try (XSSFWorkbook workbook = WorkbookBounds.read(file)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        boolean shown = workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE;
        found.sheet(workbook.getSheetAt(i), shown);
      }
      for (Name name : workbook.getAllNames()) {
        String place = EditionWords.text("place.name", name.getNameName());
        found.content(place, name.getNameName());
        found.content(place, name.getRefersToFormula());
        found.content(place, name.getComment());
      }
      found.properties(workbook.getProperties());
    }
    return found.pieces;
  }

  private void sheet(Sheet sheet, boolean shown) {
    String name = sheet.getSheetName();
    if (!shown) {
      pieces.add(new FoundText(EditionWords.text("place.sheet", name), Role.HIDDEN_SHEET, name));
    }
    content(EditionWords.text("place.sheet-name", name), name);
    String margins = EditionWords.text("place.margins", name);
    for (HeaderFooter margin : List.of(sheet.getHeader(), sheet.getFooter())) {
      content(margins, margin.getLeft());
      content(margins, margin.getCenter());
      content(margins, margin.getRight());
    }
    sheet.forEach(row -> row.forEach(cell -> cell(name + "!" + cell.getAddress(), cell)));
    // a cell asked for its own would look through all of the sheet
    sheet
        .getHyperlinkList()
        .forEach(
            link ->
                content(EditionWords.text("place.link", name + "!" + at(link)), link.getAddress()));
    sheet.getCellComments().forEach((at, comment) -> comment(name + "!" + at, comment));
  }

  private static String at(Hyperlink link) {
    return new CellAddress(link.getFirstRow(), link.getFirstColumn()).formatAsString();
  }

  private void cell(String place, Cell cell) {
    content(place, formatter.formatCellValue(cell));
    CellType type = cell.getCellType();
    if (type == CellType.FORMULA) {
      type = cell.getCachedFormulaResultType();
    }
    // a format hides digits that the cell holds
    if (type == CellType.NUMERIC) {
      content(place, BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString());
    } else if (type == CellType.STRING) {
      content(place, cell.getStringCellValue());
    }
  }

  private void comment(String place, Comment comment) {
    String at = EditionWords.text("place.comment", place);
    content(at, comment.getString().getString());
    if (!Objects.requireNonNullElse(comment.getAuthor(), "").isBlank()) {
      pieces.add(new FoundText(at, Role.COMMENT_AUTHOR, comment.getAuthor()));
    }
  }

  private void properties(POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    author("creator", core.getCreator());
    author("modifier", core.getLastModifiedByUser());
    author("company", properties.getExtendedProperties().getCompany());
    author("manager", properties.getExtendedProperties().getManager());
    content(EditionWords.text("place.title"), core.getTitle());
    content(EditionWords.text("place.subject"), core.getSubject());
    content(EditionWords.text("place.description"), core.getDescription());
    content(EditionWords.text("place.keywords"), core.getKeywords());
    content(EditionWords.text("place.category"), core.getCategory());
    properties
        .getCustomProperties()
        .getUnderlyingProperties()
        .getPropertyList()
        .forEach(
            custom ->
                content(EditionWords.text("place.custom", custom.getName()), custom.getLpwstr()));
  }

  private void author(String property, @Nullable String text) {
    String place = EditionWords.text("place.property", EditionWords.text("place." + property));
    pieces.add(new FoundText(place, Role.AUTHOR, Objects.requireNonNullElse(text, "")));
  }

  private void content(String place, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      pieces.add(new FoundText(place, Role.CELL, text));
    }
  }
}
