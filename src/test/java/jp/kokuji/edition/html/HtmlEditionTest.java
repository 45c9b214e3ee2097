package jp.kokuji.edition.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Piece;
import jp.kokuji.report.Report;
import jp.kokuji.report.Sentence;
import org.junit.jupiter.api.Test;

class HtmlEditionTest {
  private static final Figure FIGURE = new Figure("r:t:閲覧:件数", "t", "閲覧", "件数", 3, "決定", List.of());

  @Test
  void writesEveryKindOfBlock() throws IOException {
    String page =
        page(
            new Block.Subheading("小見出し"),
            new Block.Paragraph("本文です。"),
            new Block.Remark("注　補足"),
            new Block.Listing(List.of(new Block.Listing.Item("第1号", "個人に関する情報"))),
            table(new Cell(Role.NUMBER, "3", FIGURE, 1, 1)));
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<h2 id=\"section-1\">１　状況</h2>", "<h3>小見出し</h3>", "<p>本文です。</p>")
        .contains("<dt>第1号</dt>", "<th scope=\"col\" rowspan=\"2\">区分</th>")
        .contains("<td class=\"number\" data-figure=\"r:t:閲覧:件数\">3</td>")
        .contains(
            "<p class=\"unit\" id=\"unit-1\">（単位：件）</p>", "<table aria-describedby=\"unit-1\">")
        .contains("（速報）");
  }

  @Test
  void readersFindTheWayByHeadingsAndLinks() throws IOException {
    assertThat(page(table(new Cell(Role.ROW_HEADING, "", null, 1, 1))))
        .contains(
            "<a class=\"skip\" href=\"#main\">本文へ移動</a>", "<main id=\"main\" tabindex=\"-1\">")
        .contains("<li><a href=\"#section-1\">１　状況</a>")
        .contains("aria-labelledby=\"table-1\"", "<caption id=\"table-1\">区分別の件数</caption>")
        .doesNotContain("<th scope=\"row\">");
  }

  @Test
  void aQuotedNumberBearsItsFigure() throws IOException {
    Sentence sentence =
        new Sentence(
            List.of(
                new Piece.Words("閲覧は"), new Piece.Quoted("３", FIGURE), new Piece.Words("件です。")));
    assertThat(page(new Block.Paragraph(sentence)))
        .contains("<p>閲覧は<data value=\"3\" data-figure=\"r:t:閲覧:件数\">３</data>件です。</p>");
  }

  @Test
  void textNeverBecomesMarkup() throws IOException {
    String attack = "</td><script>alert(1)</script>\"'&";
    assertThat(page(new Block.Paragraph(attack), table(new Cell(Role.TEXT, attack, null, 1, 1))))
        .doesNotContain("<script")
        .contains("&lt;script");
  }

  private static Block.Table table(Cell cell) {
    Cell heading = new Cell(Role.COLUMN_HEADING, "区分", null, 2, 1);
    return new Block.Table(
        "区分別の件数",
        "（単位：件）",
        List.of(10),
        List.of(new Block.Row(List.of(heading))),
        List.of(new Block.Group(List.of(new Block.Row(List.of(cell))))));
  }

  private static String page(Block... blocks) throws IOException {
    Report report =
        new Report(
            "r",
            new FiscalYear(2021),
            "令和３年度の状況",
            "（令和３年４月１日～令和４年３月３１日）",
            "架空市",
            false,
            List.of(new Report.Section("１", "状況", "状況", List.of(blocks))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlEdition(Pages.delivered()).write(report, out);
    return out.toString(UTF_8);
  }
}
