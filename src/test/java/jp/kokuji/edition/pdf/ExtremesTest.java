package jp.kokuji.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Listing;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reports such as no city has yet, which must come out whole, tagged and within their pages. */
@Tag("long")
class ExtremesTest {
  private static final String NAME = "独立行政法人水資源機構筑後川下流総合管理所企画調整課長補佐兼務室".repeat(2);
  private static final String RARE = "𠮷田髙﨑葛\uDB40\uDD00城辻\uDB40\uDD00𠮟か\u3099は\u309A㈱①〜～𠀋";

  @SuppressWarnings(
      "ImmutableEnumChecker") // lists of blocks are immutable, though not by their type
  private enum Extreme {
    CELL_OF_300_LINES(SampleDocument.longCell(300)),
    CELL_OF_300_LINES_UNDER_A_HEADING(under(longRow(300))),
    GROUP_OF_200_ROWS(SampleDocument.longGroup(200)),
    NESTED_GROUPS(nested(90)),
    TABLE_OF_2000_ROWS(SampleDocument.longGroup(2000)),
    LONGEST_NAMES(wide(4, Role.TEXT, NAME)),
    WORDS_WITHOUT_BREAKS(
        wide(3, Role.TEXT, "https://www.example.lg.jp/" + "abcdefghij0123456789".repeat(5))),
    LONG_HEADING_OF_FEW_ROWS(longHeading()),
    TWELVE_COLUMNS_OF_NUMBERS(wide(12, Role.NUMBER, "1,234,567")),
    HEADS_OF_FOUR_ROWS(deepHead()),
    RARE_CHARACTERS(
        wide(3, Role.TEXT, RARE),
        new Block.Paragraph(RARE.repeat(20)),
        new Listing(List.of(new Listing.Item("葛\uDB40\uDD00", RARE.repeat(9))))),
    EMPTY_CELLS(wide(5, Role.TEXT, "")),
    ONE_ROW(SampleDocument.longGroup(1)),
    NO_BLOCKS;

    private final List<Block> blocks;

    Extreme(Block... blocks) {
      this.blocks = List.of(blocks);
    }
  }

  @ParameterizedTest
  @EnumSource(Extreme.class)
  void comesOutWhole(Extreme extreme) throws Exception {
    Report report = report(extreme.blocks);
    byte[] pdf = pdf(report);
    assertThat(ReadAloud.text(pdf)).isEqualTo(SampleDocument.text(report));
    List<PrintedLine> lines = PrintedLine.of(pdf);
    assertThatNoneLiesOnAnother(lines);
    assertThat(PrintedCells.of(pdf).astray()).isEmpty();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.x()).as(line.text()).isGreaterThan(61.9f);
              assertThat(line.end()).as(line.text()).isLessThan(595 - 62 + 1f);
              assertThat(line.y()).as(line.text()).isBetween(30f, 842 - 60 + 1f);
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_3_A"})
  void conformsWhole(PDFAFlavour flavour) throws Exception {
    List<Block> blocks =
        EnumSet.complementOf(EnumSet.of(Extreme.TABLE_OF_2000_ROWS)).stream()
            .flatMap(extreme -> extreme.blocks.stream())
            .toList();
    assertThat(Conformance.violations(pdf(report(blocks)), flavour)).isEmpty();
  }

  private static void assertThatNoneLiesOnAnother(List<PrintedLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      PrintedLine line = lines.get(i);
      for (PrintedLine other : lines.subList(Math.max(0, i - 60), i)) {
        boolean same = line.page() == other.page() && Math.abs(line.y() - other.y()) < 6;
        if (same && line.x() < other.end() - .5f && other.x() < line.end() - .5f) {
          fail(line + " lies on " + other);
        }
      }
    }
  }

  private static Report report(List<Block> blocks) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("１", "はじめに", "一", List.of(new Block.Paragraph("次のとおりです。"))));
    sections.add(new Section("２", "極端な例", "二", blocks));
    return new Report("extreme", new FiscalYear(2021), "極端な報告書", "", "見本市", false, sections);
  }

  private static byte[] pdf(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfEdition().write(report, out);
    return out.toByteArray();
  }

  private static Table table(int columns, List<Row> head, List<Group> groups) {
    List<Integer> widths = IntStream.range(0, columns).mapToObj(i -> i % 2 + 1).toList();
    return new Table("極端な表", "（単位：件）", widths, head, groups);
  }

  private static Row row(Role role, String text, int columns) {
    return new Row(
        IntStream.range(0, columns).mapToObj(i -> SampleDocument.cell(role, text, 1, 1)).toList());
  }

  private static Table wide(int columns, Role role, String text) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      groups.add(new Group(List.of(row(role, text, columns))));
    }
    return table(columns, List.of(row(Role.COLUMN_HEADING, "区分", columns)), groups);
  }

  private static Row longRow(int lines) {
    StringBuilder text = new StringBuilder("一行目");
    for (int i = 2; i <= lines; i++) {
      text.append("\n(").append(i).append(")第").append(i).append("の諮問");
    }
    return SampleDocument.row(Role.TEXT, "第1回", text.toString());
  }

  private static Table under(Row longest) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            List.of(
                SampleDocument.cell(Role.STACKED_ROW_HEADING, "審議会", 3, 1),
                SampleDocument.cell(Role.TEXT, "第0回", 1, 1),
                SampleDocument.cell(Role.TEXT, "短い", 1, 1))));
    rows.add(longest);
    rows.add(SampleDocument.row(Role.TEXT, "第2回", "終わり"));
    return table(3, List.of(row(Role.COLUMN_HEADING, "区分", 3)), List.of(new Group(rows)));
  }

  /** Headings of so many rows, each within one of all, none of which fits on a page. */
  private static Table nested(int inner) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < inner; i++) {
      List<Block.Row> three = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        List<Cell> cells = new ArrayList<>();
        if (i == 0 && k == 0) {
          cells.add(SampleDocument.cell(Role.ROW_HEADING, "市長", 3 * inner, 1));
        }
        if (k == 0) {
          cells.add(SampleDocument.cell(Role.ROW_HEADING, "第" + i + "部", 3, 1));
        }
        cells.add(SampleDocument.cell(Role.TEXT, "課" + i + "の" + k, 1, 1));
        cells.add(SampleDocument.cell(Role.NUMBER, "" + k, 1, 1));
        three.add(new Row(cells));
      }
      rows.addAll(three);
    }
    Group total =
        new Group(
            List.of(
                new Row(
                    List.of(
                        SampleDocument.cell(Role.TOTAL_HEADING, "合計", 1, 3),
                        SampleDocument.cell(Role.TOTAL, "270", 1, 1)))));
    return table(4, List.of(row(Role.COLUMN_HEADING, "区分", 4)), List.of(new Group(rows), total));
  }

  private static Table longHeading() {
    Group group =
        new Group(
            List.of(
                new Row(
                    List.of(
                        SampleDocument.cell(Role.ROW_HEADING, NAME.repeat(2), 2, 1),
                        SampleDocument.cell(Role.NUMBER, "1", 1, 1))),
                SampleDocument.row(Role.NUMBER, "2")));
    return table(2, List.of(row(Role.COLUMN_HEADING, "区分", 2)), List.of(group, group, group));
  }

  private static Table deepHead() {
    List<Row> head = new ArrayList<>();
    for (int cells = 1; cells <= 8; cells *= 2) {
      List<Cell> row = new ArrayList<>();
      for (int i = 0; i < cells; i++) {
        row.add(SampleDocument.cell(Role.COLUMN_HEADING, "見出し" + cells, 1, 8 / cells));
      }
      head.add(new Row(row));
    }
    return table(8, head, List.of(new Group(List.of(row(Role.NUMBER, "12", 8)))));
  }
}
