package jp.kokuji.notice;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.notice.page.Words;
import jp.kokuji.report.Block;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;

/** The approval sheet set like a report, so that the room which prints reports prints it too. */
final class PrintedApproval {
  private PrintedApproval() {}

  static Report of(Approval sheet) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "",
            Words.text("approval.code-and-signatures"),
            Words.text("approval.number"),
            List.of(new Block.Paragraph(Words.text("approval.code", sheet.code())), signatures())));
    for (ApprovalPart part : sheet.parts()) {
      List<Block.Listing.Item> lines =
          part.lines().stream().map(line -> new Block.Listing.Item("・", line)).toList();
      List<Block> blocks = lines.isEmpty() ? List.of() : List.of(new Block.Listing(lines));
      sections.add(new Section("", part.heading(), part.heading(), blocks));
    }
    return new Report("approval", sheet.year(), sheet.title(), "", sheet.city(), true, sections);
  }

  private static Block signatures() {
    List<Cell> head = new ArrayList<>();
    List<Cell> blank = new ArrayList<>();
    for (String who : Words.text("approval.signers").split("・", -1)) {
      head.add(new Cell(Cell.Role.COLUMN_HEADING, who, null, 1, 1));
      blank.add(new Cell(Cell.Role.CENTRED, "　\n　\n　", null, 1, 1));
    }
    Block.Row day =
        new Block.Row(
            List.of(new Cell(Cell.Role.TEXT, Words.text("approval.day"), null, 1, head.size())));
    return new Block.Table(
        Words.text("approval.signatures"),
        "",
        List.of(1, 1, 1, 1),
        List.of(new Block.Row(head)),
        List.of(new Block.Group(List.of(new Block.Row(blank), day))));
  }
}
