package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.chart.Drawing;
import jp.kokuji.edition.chart.SampleChart;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Listing;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;

/** Reports with every kind of block, and with tables no page can hold. */
final class SampleDocument {
  private SampleDocument() {}

  static Report of(boolean finished, Block... blocks) {
    return new Report(
        "sample",
        new FiscalYear(2021),
        "令和３年度見本市＜Ａ&Ｂ＞の運用状況",
        "（令和３年４月１日～令和４年３月３１日）",
        "見本市",
        finished,
        List.of(new Section("１", "請求の状況", "請求", List.of(blocks))));
  }

  static Report everything(boolean finished) {
    return of(
        finished,
        new Block.Paragraph("請求は１５２件で、処理の状況は次のとおりです。".repeat(5)),
        requests(),
        new Block.Remark("注　「請求」とは、開示等の請求をいいます。"),
        new Block.Subheading("一部承諾（48件）"),
        SampleChart.twoYears(Block.Chart.Bars.ACROSS),
        SampleChart.single(Block.Chart.Bars.UPWARDS, "𠮷田町", "辻\uDB40\uDD00"),
        new Block.Remark("※凡例"),
        new Listing(
            List.of(
                new Listing.Item("第１号", "個人に関する情報"),
                new Listing.Item("第１０号", "国等からの委託等に関する情報".repeat(6)))),
        new Listing(List.of(new Listing.Item("・", "市民課"), new Listing.Item("・", "保健所"))),
        new Block.Paragraph("𠮷田、髙橋、山﨑、辻\uDB40\uDD00、葛\uDB40\uDD00城、㈱①、〜と～、か\u3099、A\tB。"));
  }

  private static Table requests() {
    List<Row> head =
        List.of(
            new Row(
                List.of(
                    cell(Role.COLUMN_HEADING, "区分", 2, 2),
                    cell(Role.COLUMN_HEADING, "請求件数", 2, 1),
                    cell(Role.COLUMN_HEADING, "処理の内訳", 1, 2))),
            row(Role.COLUMN_HEADING, "承諾", "一部承諾"));
    List<Group> body =
        List.of(
            new Group(
                List.of(
                    new Row(
                        List.of(
                            cell(Role.STACKED_ROW_HEADING, "開示", 2, 1),
                            cell(Role.ROW_HEADING, "閲覧", 1, 1),
                            cell(Role.NUMBER, "1,039", 1, 1),
                            cell(Role.NUMBER, "36", 1, 1),
                            cell(Role.NUMBER, "3", 1, 1))),
                    new Row(
                        List.of(
                            cell(Role.ROW_HEADING, "写しの交付", 1, 1),
                            cell(Role.NUMBER, "91", 1, 1),
                            cell(Role.TEXT, "一行目\n二行目", 1, 1),
                            cell(Role.CENTRED, "全件承認", 1, 1))))),
            new Group(
                List.of(
                    new Row(
                        List.of(
                            cell(Role.TOTAL_HEADING, "合計", 1, 2),
                            cell(Role.TOTAL, "1,234,567", 1, 1),
                            cell(Role.TOTAL, "76", 1, 1),
                            cell(Role.TOTAL, "47", 1, 1))))));
    return new Table("請求の件数", "（単位：件）", List.of(5, 40, 2, 30, 30), head, body);
  }

  /** A row whose text takes that many lines, after an ordinary one. */
  static Table longCell(int lines) {
    String text =
        IntStream.rangeClosed(1, lines)
            .mapToObj(line -> "(" + line + ")諮問事項の" + line + "番")
            .collect(Collectors.joining("\n"));
    return new Table(
        "会議",
        "",
        List.of(1, 4),
        List.of(row(Role.COLUMN_HEADING, "回", "内容")),
        List.of(
            new Group(List.of(row(Role.TEXT, "1", "短い"))),
            new Group(List.of(row(Role.TEXT, "2", text))),
            new Group(List.of(row(Role.TEXT, "3", "終わり")))));
  }

  /** A group of that many rows under one heading. */
  static Table longGroup(int rows) {
    List<Row> group = new ArrayList<>();
    group.add(
        new Row(
            List.of(
                cell(Role.ROW_HEADING, "市長", rows, 1),
                cell(Role.TEXT, "先頭の課", 1, 1),
                cell(Role.NUMBER, "1", 1, 1))));
    for (int i = 2; i <= rows; i++) {
      group.add(
          new Row(List.of(cell(Role.TEXT, "第" + i + "の課", 1, 1), cell(Role.NUMBER, "" + i, 1, 1))));
    }
    return new Table(
        "課別",
        "（単位：件）",
        List.of(2, 5, 2),
        List.of(row(Role.COLUMN_HEADING, "機関", "課", "件数")),
        List.of(new Group(group)));
  }

  static Cell cell(Role role, String text, int rows, int columns) {
    return new Cell(role, text, null, rows, columns);
  }

  static Row row(Role role, String... texts) {
    return new Row(List.of(texts).stream().map(text -> cell(role, text, 1, 1)).toList());
  }

  /** The model's text in reading order, white space removed. */
  static String text(Report report) {
    StringBuilder text = new StringBuilder();
    if (!report.finished()) {
      text.append("（速報）");
    }
    text.append(report.title()).append(report.period());
    for (Section section : report.sections()) {
      text.append(section.number()).append(section.heading());
      section.blocks().forEach(block -> append(block, text));
    }
    return text.toString().replaceAll("[\\s\\u3000]", "");
  }

  private static void append(Block block, StringBuilder text) {
    switch (block) {
      case Block.Subheading heading -> text.append(heading.text());
      case Block.Paragraph paragraph -> text.append(paragraph.text());
      case Block.Remark remark -> text.append(remark.text());
      case Listing listing ->
          listing.items().forEach(item -> text.append(item.label()).append(item.text()));
      case Block.Chart chart -> {
        text.append(chart.caption()).append(chart.unit());
        Drawing.of(chart, 471).labels().forEach(label -> text.append(label.text()));
      }
      case Table table -> {
        text.append(table.caption()).append(table.unit());
        table.head().forEach(row -> append(row, text));
        table.groups().forEach(group -> group.rows().forEach(row -> append(row, text)));
      }
    }
  }

  private static void append(Row row, StringBuilder text) {
    row.cells().forEach(cell -> text.append(cell.text()));
  }
}
