package jp.kokuji.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.pdf.PdfEdition;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Listing;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;

/** Prints the approval sheet as a report is printed: tagged, on A4, with a place for 決裁. */
record ApprovalPrint(Approval sheet, FiscalYear year, String city) {
  private static final List<String> DESKS = List.of("起案", "係長", "課長", "部長");

  byte[] pdf() throws IOException {
    List<Section> sections = new ArrayList<>();
    for (ApprovalPart part : sheet.parts()) {
      sections.add(new Section("", part.heading(), "", List.of(lines(part))));
    }
    List<Block> seal = List.of(desks(), new Block.Paragraph("決裁の日　　　　年　　月　　日"));
    sections.add(new Section("", "決裁", "", seal));
    String code = "確認票の番号　" + sheet.code();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition()
        .write(new Report("approval", year, sheet.title(), code, city, true, sections), out);
    return out.toByteArray();
  }

  private static Block lines(ApprovalPart part) {
    return part.lines().isEmpty()
        ? new Block.Paragraph("ありません。")
        : new Listing(part.lines().stream().map(line -> new Listing.Item("・", line)).toList());
  }

  private static Block desks() {
    Stream<Cell> heads =
        DESKS.stream().map(desk -> new Cell(Role.COLUMN_HEADING, desk, null, 1, 1));
    Stream<Cell> seals = DESKS.stream().map(desk -> new Cell(Role.TEXT, " \n \n ", null, 1, 1));
    return new Block.Table(
        "決裁の欄",
        "",
        List.of(1, 1, 1, 1),
        List.of(new Row(heads.toList())),
        List.of(new Group(List.of(new Row(seals.toList())))));
  }
}
