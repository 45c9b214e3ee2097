package jp.kokuji.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.figure.Figure;
import jp.kokuji.message.Messages;
import jp.kokuji.report.Block;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Imprint;
import jp.kokuji.report.Report;
import jp.kokuji.rulebook.OverviewDefinition;
import org.jspecify.annotations.Nullable;

/** Lays a report over bodies out as blocks, for the writers of all reports. */
record OverviewReport(OverviewDefinition overview, FiscalYear year, boolean finished) {
  /** What a report says is Japanese whatever the program speaks. */
  private static final Messages WORDS = Messages.of("report", Locale.JAPANESE);

  private static final String NO_NUMBER = "－";
  private static final int NAME_WIDTH = 26;
  private static final int STANDING_WIDTH = 16;
  private static final int SHORT_NAME = 31;

  Report of(Map<OverviewDefinition.Table, List<TotalRow>> tables, int version) {
    List<Report.Section> sections = new ArrayList<>();
    tables.forEach((table, rows) -> sections.add(section(table, rows)));
    String title = overview.title().replace("{year}", year.label());
    String period = JapaneseDate.full(year.firstDay()) + "～" + JapaneseDate.full(year.lastDay());
    Report report =
        new Report(overview.id(), year, title, period, overview.publisher(), finished, sections);
    return finished ? report.with(imprint(version)) : report;
  }

  private Imprint imprint(int version) {
    return new Imprint(
        WORDS.text("imprint.version", Integer.toString(version)),
        List.of(WORDS.text("imprint.publisher", overview.publisher())),
        List.of());
  }

  private static Report.Section section(OverviewDefinition.Table table, List<TotalRow> rows) {
    TotalRow whole = rows.getLast();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(WORDS.text("overview.of", whole.bodies().size(), whole.returned())));
    blocks.add(block(table, rows));
    Stream.of(Standing.values())
        .filter(standing -> standing != Standing.FINAL)
        .forEach(
            standing -> {
              List<String> named =
                  whole.bodies().stream()
                      .filter(each -> each.standing() == standing)
                      .map(each -> each.body().shown())
                      .toList();
              if (!named.isEmpty()) {
                String names = String.join("、", named);
                blocks.add(new Block.Remark(WORDS.text("overview.named." + standing, names)));
              }
            });
    String caption = table.caption();
    String name = caption.substring(0, Math.min(SHORT_NAME, caption.length()));
    return new Report.Section("", caption, name, blocks);
  }

  private static Block.Table block(OverviewDefinition.Table table, List<TotalRow> rows) {
    List<String> columns = table.columns().stream().map(OverviewDefinition.Column::label).toList();
    List<Integer> widths = new ArrayList<>(List.of(NAME_WIDTH, STANDING_WIDTH));
    columns.forEach(column -> widths.add(Math.max(column.length() * 2, 8) + 4));
    Block.Row head =
        new Block.Row(
            Stream.concat(
                    Stream.of(WORDS.text("overview.body"), WORDS.text("overview.standing")),
                    columns.stream())
                .map(text -> cell(Role.COLUMN_HEADING, text, null))
                .toList());
    List<Block.Group> groups =
        rows.stream().map(row -> new Block.Group(List.of(line(row, columns)))).toList();
    return new Block.Table(table.caption(), table.unit(), widths, List.of(head), groups);
  }

  private static Block.Row line(TotalRow row, List<String> columns) {
    List<Cell> cells = new ArrayList<>();
    Role heading = row.single() ? Role.ROW_HEADING : Role.TOTAL_HEADING;
    cells.add(cell(heading, "　".repeat(Math.max(0, row.level())) + row.name(), null));
    cells.add(cell(Role.CENTRED, standing(row), null));
    Role number = row.single() ? Role.NUMBER : Role.TOTAL;
    for (String column : columns) {
      Figure figure = row.figures().get(column);
      cells.add(cell(number, figure == null ? NO_NUMBER : figure.printed(), figure));
    }
    return new Block.Row(cells);
  }

  /** Every total says of how many bodies it is. */
  private static String standing(TotalRow row) {
    if (!row.single()) {
      return WORDS.text("overview.share", row.returned(), row.bodies().size());
    }
    Returned body = row.bodies().getFirst();
    return WORDS.text(
        "overview.is." + body.standing(), body.isNil() ? 1 : 0, Integer.toString(body.version()));
  }

  private static Cell cell(Role role, String text, @Nullable Figure figure) {
    return new Cell(role, text, figure, 1, 1);
  }
}
