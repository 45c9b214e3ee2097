package jp.kokuji.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.figure.Figure;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.rulebook.BlockDefinition;

/**
 * Lays departments and their clause combinations out, a table for each agency (section 3 of the
 * published reports).
 */
final class BreakdownTables {
  private final Setting setting;
  private final BlockDefinition.Breakdown definition;
  private final LegalWords law;

  BreakdownTables(Setting setting, BlockDefinition.Breakdown definition) {
    this.setting = setting;
    this.definition = definition;
    this.law = new LegalWords(setting, definition.of());
  }

  List<Block> blocks() {
    AgencyFigures figures = new AgencyFigures(setting, definition.of());
    Sentence heading = figures.heading(definition.heading());
    if (figures.byAgency().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading(heading));
    figures.byAgency().forEach((agency, rows) -> blocks.add(table(figures, agency, rows)));
    return blocks;
  }

  private Block.Table table(AgencyFigures all, String agency, List<Figure> rows) {
    Map<String, List<Figure>> departments = new LinkedHashMap<>();
    for (Figure figure : rows) {
      String[] path = figure.row().split("/", -1);
      departments.computeIfAbsent(path[1], department -> new ArrayList<>()).add(figure);
    }
    List<Group> groups = new ArrayList<>();
    departments.forEach(
        (name, figures) -> {
          all.below(figures.getFirst().row(), figures.getFirst());
          groups.add(group(name, figures));
        });
    return new Block.Table(
        setting.words(definition.caption()) + "（" + agency + "）",
        "",
        List.of(28, 10, 50, 12),
        List.of(head()),
        groups);
  }

  private Row head() {
    String clauses = law.heading(definition.provision(), definition.clauses()).text();
    return new Row(
        List.of(
            new Cell(Role.COLUMN_HEADING, setting.words(definition.department()), null, 1, 1),
            new Cell(Role.COLUMN_HEADING, Setting.WORDS.text("breakdown.count"), null, 1, 1),
            new Cell(Role.COLUMN_HEADING, clauses, null, 1, 2)));
  }

  /** The department's own figure comes first, its combinations follow. */
  private Group group(String department, List<Figure> figures) {
    Figure whole = figures.getFirst();
    List<Figure> combinations = figures.subList(1, figures.size());
    List<Row> rows = new ArrayList<>();
    for (Figure figure : combinations) {
      List<Cell> cells = new ArrayList<>();
      if (rows.isEmpty()) {
        int height = combinations.size();
        cells.add(new Cell(Role.ROW_HEADING, department, null, height, 1));
        cells.add(new Cell(Role.NUMBER, whole.printed(), whole, height, 1));
      }
      String numbers = Objects.requireNonNull(figure.row().split("/", -1)[2]);
      cells.add(new Cell(Role.TEXT, law.combination(numbers), null, 1, 1));
      cells.add(CrossTable.number(Role.NUMBER, figure));
      rows.add(new Row(cells));
    }
    return new Group(rows);
  }
}
