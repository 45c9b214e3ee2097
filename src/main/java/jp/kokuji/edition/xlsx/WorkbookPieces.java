package jp.kokuji.edition.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        found.content("名前 " + name.getNameName(), name.getNameName());
        found.content("名前 " + name.getNameName(), name.getRefersToFormula());
        found.content("名前 " + name.getNameName(), name.getComment());
      }
      found.properties(workbook.getProperties());
    }
    return found.pieces;
  }

  private void sheet(Sheet sheet, boolean shown) {
    String name = sheet.getSheetName();
    if (!shown) {
      pieces.add(new FoundText("シート「" + name + "」", Role.HIDDEN_SHEET, name));
    }
    content("シート「" + name + "」の名前", name);
    for (HeaderFooter margin : List.of(sheet.getHeader(), sheet.getFooter())) {
      content("シート「" + name + "」の余白", margin.getLeft());
      content("シート「" + name + "」の余白", margin.getCenter());
      content("シート「" + name + "」の余白", margin.getRight());
    }
    sheet.forEach(row -> row.forEach(cell -> cell(name + "!" + cell.getAddress(), cell)));
    // a cell asked for its own would look through all of the sheet
    sheet
        .getHyperlinkList()
        .forEach(link -> content(name + "!" + at(link) + " のリンク", link.getAddress()));
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
    content(place + " のコメント", comment.getString().getString());
    if (!Objects.requireNonNullElse(comment.getAuthor(), "").isBlank()) {
      pieces.add(new FoundText(place + " のコメント", Role.COMMENT_AUTHOR, comment.getAuthor()));
    }
  }

  private void properties(POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    author("作成者", core.getCreator());
    author("最終更新者", core.getLastModifiedByUser());
    author("会社", properties.getExtendedProperties().getCompany());
    author("管理者", properties.getExtendedProperties().getManager());
    content("タイトル", core.getTitle());
    content("件名", core.getSubject());
    content("説明", core.getDescription());
    content("キーワード", core.getKeywords());
    content("分類", core.getCategory());
    properties
        .getCustomProperties()
        .getUnderlyingProperties()
        .getPropertyList()
        .forEach(custom -> content("ユーザー設定のプロパティ " + custom.getName(), custom.getLpwstr()));
  }

  private void author(String place, @Nullable String text) {
    pieces.add(
        new FoundText("文書のプロパティ " + place, Role.AUTHOR, Objects.requireNonNullElse(text, "")));
  }

  private void content(String place, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      pieces.add(new FoundText(place, Role.CELL, text));
    }
  }
}
