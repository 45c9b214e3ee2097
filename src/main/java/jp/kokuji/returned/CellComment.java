package jp.kokuji.returned;

import java.util.List;
import jp.kokuji.submission.Problem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The comment at a cell that says what is wrong there. */
final class CellComment {
  private static final String AUTHOR = "Kokuji";

  private CellComment() {}

  /** Adds the problems to the department's comment, or a comment of our own. */
  static void add(Cell cell, List<Problem> problems) {
    Workbook workbook = cell.getSheet().getWorkbook();
    CreationHelper create = workbook.getCreationHelper();
    String ours = CellText.storable(CommentText.of(problems), workbook);
    Comment theirs = cell.getCellComment();
    if (theirs != null) {
      String before = theirs.getString().getString();
      theirs.setString(create.createRichTextString(before + "\n" + ours));
      return;
    }
    Comment comment =
        cell.getSheet()
            .createDrawingPatriarch()
            .createCellComment(CommentBox.at(cell, ours, create.createClientAnchor()));
    comment.setString(create.createRichTextString(ours));
    comment.setAuthor(AUTHOR);
    cell.setCellComment(comment);
  }

  /** Takes our text out of every comment of the sheet; one that says nothing else goes. */
  static void removeFrom(Sheet sheet) {
    List.copyOf(sheet.getCellComments().values()).forEach(comment -> remove(comment, sheet));
  }

  private static void remove(Comment comment, Sheet sheet) {
    String text = comment.getString().getString();
    String left = CommentText.without(text);
    if (left.equals(text)) {
      return;
    }
    if (left.isBlank()) {
      new Place(sheet.getSheetName(), comment.getRow(), comment.getColumn())
          .cell(sheet.getWorkbook())
          .removeCellComment();
    } else {
      comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(left));
    }
  }
}
