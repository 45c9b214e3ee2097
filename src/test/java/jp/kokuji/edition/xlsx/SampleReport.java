package jp.kokuji.edition.xlsx;

import static jp.kokuji.report.Cell.Role.CENTRED;
import static jp.kokuji.report.Cell.Role.COLUMN_HEADING;
import static jp.kokuji.report.Cell.Role.NUMBER;
import static jp.kokuji.report.Cell.Role.ROW_HEADING;
import static jp.kokuji.report.Cell.Role.STACKED_ROW_HEADING;
import static jp.kokuji.report.Cell.Role.TEXT;
import static jp.kokuji.report.Cell.Role.TOTAL;
import static jp.kokuji.report.Cell.Role.TOTAL_HEADING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Listing;
import jp.kokuji.report.Block.Paragraph;
import jp.kokuji.report.Block.Remark;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Block.Subheading;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import org.jspecify.annotations.Nullable;

/** A report of the shape of the real ones: the published figures of R3, other words. */
final class SampleReport {
  private static final List<String> AGENCIES =
      List.of(
          "市長",
          "企業管理者",
          "教育委員会",
          "選挙管理委員会",
          "公平委員会",
          "監査委員",
          "農業委員会",
          "固定資産評価審査委員会",
          "議会",
          "土地開発公社");
  private static final List<String> OUTCOMES = List.of("承諾", "一部承諾", "不存在", "拒否", "取下げ");
  private static final List<String> REQUESTS =
      List.of("開示/閲覧", "開示/写しの交付", "開示/閲覧・写しの交付", "開示/視聴", "訂正", "利用の停止", "消去", "提供の停止");
  private static final long[][] COUNTS = {
    {36, 3, 0, 0, 0}, {40, 44, 7, 0, 0}, {10, 1, 10, 0, 0}, {0, 0, 0, 0, 0},
    {0, 0, 0, 1, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}
  };

  private static final String ITEM =
      "業務に新しい仕組みを入れるに当たり、申請者に関する情報を事業者の設置するサーバとオンライン結合することの公益上の必要性及び個人の権利利益の侵害の有無（条例第１０条第１項第２号）について";

  static final String ITEMS =
      "諮問案件の審議"
          + IntStream.rangeClosed(1, 14)
              .mapToObj(number -> "\n(" + number + ")" + ITEM)
              .collect(Collectors.joining());

  final List<Figure> figures = new ArrayList<>();

  Report report(boolean finished) {
    return new Report(
        "personal-information",
        new FiscalYear(2021),
        "令和３年度久留米市個人情報保護条例の運用状況",
        "令和３年４月１日～令和４年３月３１日",
        "久留米市",
        finished,
        List.of(registrations(), requests(), council()));
  }

  private Section registrations() {
    List<Row> rows = new ArrayList<>();
    for (String agency : AGENCIES) {
      long first = agency.equals("市長") ? 1309 : 0;
      rows.add(
          row(
              cell(ROW_HEADING, agency),
              number(figure("registrations", agency, "登録", first)),
              number(figure("registrations", agency, "変更", first > 0 ? 1 : 0)),
              number(figure("registrations", agency, "廃止", 0))));
    }
    rows.add(
        row(
            cell(TOTAL_HEADING, "合計"),
            total(sum("registrations", "登録", AGENCIES, 1309)),
            total(sum("registrations", "変更", AGENCIES, 1)),
            total(sum("registrations", "廃止", AGENCIES, 0))));
    Table agencies =
        table("（単位：件）", List.of(46, 18, 18, 18), List.of(heads("実施機関", "登録", "変更", "廃止")), rows);
    Table names =
        table(
            "",
            List.of(6, 10, 50, 34),
            List.of(heads("", "登録区分", "業務の名称", "所管課")),
            List.of(
                row(
                    cell(CENTRED, "1"),
                    cell(CENTRED, "開始"),
                    cell(TEXT, "統合型地理情報システム運用業務"),
                    cell(TEXT, "総務部情報政策課")),
                row(
                    cell(CENTRED, "2"),
                    cell(CENTRED, "変更"),
                    cell(TEXT, "中央図書館の施設内に設けた防犯カメラが撮影した画像の保存及び管理に関する業務"),
                    cell(TEXT, "=HYPERLINK(\"http://example.com\",\"市民文化部\")"))));
    return new Section(
        "１",
        "個人情報業務の登録状況",
        "登録状況",
        List.of(
            new Paragraph("実施機関から届け出られた業務の件数は次のとおりです。この年度は登録が１，３０９件、変更が１件、廃止が０件でした。"),
            agencies,
            new Subheading("参考　登録された業務"),
            names));
  }

  private Section requests() {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < REQUESTS.size(); row++) {
      rows.add(request(row));
    }
    List<Cell> total = new ArrayList<>();
    total.add(cell(TOTAL_HEADING, "合計", 1, 2));
    total.add(total(sum("requests", "請求件数", REQUESTS, 152)));
    long[] sums = {86, 48, 17, 1, 0};
    for (int column = 0; column < sums.length; column++) {
      total.add(total(sum("requests", OUTCOMES.get(column), REQUESTS, sums[column])));
    }
    List<Row> head =
        List.of(
            row(
                cell(COLUMN_HEADING, "区分", 2, 2),
                cell(COLUMN_HEADING, "請求件数", 2, 1),
                cell(COLUMN_HEADING, "処理の内訳", 1, 5)),
            heads(OUTCOMES.toArray(String[]::new)));
    Table requests =
        new Table(
            "請求の状況",
            "（単位：件）",
            List.of(6, 27, 14, 11, 12, 10, 10, 10),
            head,
            List.of(
                new Group(rows.subList(0, 4)),
                new Group(rows.subList(4, 8)),
                new Group(List.of(new Row(total)))));
    return new Section(
        "２",
        "自己情報の開示等請求の状況",
        "開示等請求",
        List.of(
            new Paragraph(
                "自己に関する情報の請求は１５２件で、うち開示が１５１件、訂正が１件です。開示の方法は、閲覧が３９件、写しの交付が９１件、"
                    + "両方が２１件でした。処理は、承諾８６件、一部承諾４８件、不存在１７件、拒否１件となっています。"),
            requests,
            new Subheading("一部承諾（48件）"),
            new Remark("【実施機関：市長】"),
            clauses(),
            new Remark("※凡例　条例14条の2第1項の該当号"),
            new Listing(
                List.of(
                    new Listing.Item("第１号", "個人に関する情報"),
                    new Listing.Item("第１０号", "国等からの委託等に関する情報")))));
  }

  private Row request(int row) {
    String label = REQUESTS.get(row);
    List<Figure> parts = new ArrayList<>();
    for (int column = 0; column < OUTCOMES.size(); column++) {
      parts.add(figure("requests", label, OUTCOMES.get(column), COUNTS[row][column]));
    }
    Figure all =
        new Figure(
            id("requests", label, "請求件数"),
            "requests",
            label,
            "請求件数",
            Arrays.stream(COUNTS[row]).sum(),
            "請求",
            parts.stream().map(Figure::id).toList());
    figures.add(all);
    List<Cell> cells = new ArrayList<>();
    if (row == 0) {
      cells.add(cell(STACKED_ROW_HEADING, "開示", 4, 1));
    }
    cells.add(
        row < 4
            ? cell(ROW_HEADING, label.substring("開示/".length()))
            : cell(ROW_HEADING, label, 1, 2));
    Stream.concat(Stream.of(all), parts.stream()).map(SampleReport::number).forEach(cells::add);
    return new Row(cells);
  }

  private Table clauses() {
    Figure one = figure("partial", "市長/総務部/1", "件数", 30);
    Figure two = figure("partial", "市長/総務部/1+2+6+8", "件数", 18);
    Figure all =
        new Figure(
            id("partial", "市長/総務部", "件数"),
            "partial",
            "市長/総務部",
            "件数",
            48,
            "決定",
            List.of(one.id(), two.id()));
    figures.add(all);
    return table(
        "",
        List.of(20, 10, 56, 14),
        List.of(
            row(
                cell(COLUMN_HEADING, "所管部局"),
                cell(COLUMN_HEADING, "件数"),
                cell(COLUMN_HEADING, "該当号及び件数の内訳", 1, 2))),
        List.of(
            row(
                cell(ROW_HEADING, "総務部", 2, 1),
                new Cell(NUMBER, "48件", all, 2, 1),
                cell(TEXT, "第１号"),
                number(one)),
            row(cell(TEXT, "第１号・第２号・第６号・第８号該当"), number(two))));
  }

  private static Section council() {
    List<Row> rows =
        List.of(
            row(
                cell(CENTRED, "１"),
                cell(TEXT, "令和3年4月20日\n市役所本庁舎3階会議室"),
                cell(TEXT, ITEMS),
                cell(CENTRED, "全件\n承認")),
            row(
                cell(CENTRED, "２"),
                cell(TEXT, "令和3年9月14日～令和3年9月24日\n書面決議"),
                cell(TEXT, "諮問案件の審議\n(1)" + ITEM),
                cell(CENTRED, "一部承認\n（(2)は不承認）")));
    Table meetings =
        table("", List.of(6, 21, 61, 12), List.of(heads("回数", "開催日・場所", "会議内容及び諮問事項", "結論")), rows);
    return new Section(
        "５", "情報公開・個人情報保護審議会の状況", "審議会", List.of(new Paragraph("審議会を６回開きました。"), meetings));
  }

  private Figure figure(String table, String row, String column, long value) {
    Figure figure = new Figure(id(table, row, column), table, row, column, value, "請求", List.of());
    figures.add(figure);
    return figure;
  }

  private Figure sum(String table, String column, List<String> rows, long value) {
    List<String> parts = rows.stream().map(row -> id(table, row, column)).toList();
    Figure figure = new Figure(id(table, "合計", column), table, "合計", column, value, "請求", parts);
    figures.add(figure);
    return figure;
  }

  static Figure plusOne(Figure figure) {
    return new Figure(
        figure.id(),
        figure.table(),
        figure.row(),
        figure.column(),
        figure.value() + 1,
        figure.unit(),
        figure.parts());
  }

  /** The report with another figure in the place of one, and its text. */
  static Report with(Report report, Figure old, Figure other) {
    return new Report(
        report.id(),
        report.year(),
        report.title(),
        report.period(),
        report.publisher(),
        report.finished(),
        report.sections().stream()
            .map(
                section ->
                    new Section(
                        section.number(),
                        section.heading(),
                        section.shortName(),
                        section.blocks().stream().map(block -> with(block, old, other)).toList()))
            .toList());
  }

  private static Block with(Block block, Figure old, Figure other) {
    if (!(block instanceof Table table)) {
      return block;
    }
    List<Row> rows = table.groups().stream().flatMap(group -> group.rows().stream()).toList();
    List<Row> changed =
        rows.stream()
            .map(row -> new Row(row.cells().stream().map(c -> with(c, old, other)).toList()))
            .toList();
    return table(table.unit(), table.widths(), table.head(), changed);
  }

  private static Cell with(Cell cell, Figure old, Figure other) {
    return old.equals(cell.figure())
        ? new Cell(cell.role(), "" + other.value(), other, cell.rows(), cell.columns())
        : cell;
  }

  static String id(String table, String row, String column) {
    return "personal-information:" + table + ":" + row + ":" + column;
  }

  private static Table table(String unit, List<Integer> widths, List<Row> head, List<Row> rows) {
    List<Group> groups = List.of(new Group(rows));
    return new Table("表", unit, widths, head, groups);
  }

  private static Row row(Cell... cells) {
    return new Row(List.of(cells));
  }

  private static Row heads(String... texts) {
    return new Row(Arrays.stream(texts).map(text -> cell(COLUMN_HEADING, text)).toList());
  }

  private static Cell number(Figure figure) {
    return cell(NUMBER, String.format(Locale.ROOT, "%,d", figure.value()), figure);
  }

  private static Cell total(Figure figure) {
    return cell(TOTAL, String.format(Locale.ROOT, "%,d", figure.value()), figure);
  }

  private static Cell cell(Cell.Role role, String text) {
    return cell(role, text, 1, 1);
  }

  private static Cell cell(Cell.Role role, String text, @Nullable Figure figure) {
    return new Cell(role, text, figure, 1, 1);
  }

  private static Cell cell(Cell.Role role, String text, int rows, int columns) {
    return new Cell(role, text, null, rows, columns);
  }
}
