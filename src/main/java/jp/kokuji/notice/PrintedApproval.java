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
      if (part.within()) {
        Section above = sections.removeLast();
        List<Block> blocks = new ArrayList<>(above.blocks());
        blocks.add(new Block.Subheading(part.heading()));
        blocks.addAll(blocks(part));
        sections.add(new Section("", above.heading(), above.shortName(), blocks));
      } else {
        sections.add(new Section("", part.heading(), part.heading(), blocks(part)));
      }
    }
    return new Report("approval", sheet.year(), sheet.title(), "", sheet.city(), true, sections);
  }

  private static List<Block> blocks(ApprovalPart part) {
    List<Block> blocks = new ArrayList<>();
    if (!part.lines().isEmpty()) {
      blocks.add(
          new Block.Listing(
              part.lines().stream().map(line -> new Block.Listing.Item("・", line)).toList()));
    }
    if (!part.tables().isEmpty()) {
      blocks.add(tables(part.tables()));
    }
    return blocks;
  }

  private static Block tables(List<ApprovalPart.Line> tables) {
    return new Block.Table(
        Words.text("approval.tables-caption"),
        "",
        List.of(10, 25, 31, 34),
        List.of(row(Cell.Role.COLUMN_HEADING, ApprovalPart.head())),
        tables.stream()
            .map(table -> new Block.Group(List.of(row(Cell.Role.TEXT, table.cells()))))
            .toList());
  }

  private static Block.Row row(Cell.Role role, List<String> texts) {
    return new Block.Row(texts.stream().map(text -> new Cell(role, text, null, 1, 1)).toList());
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
