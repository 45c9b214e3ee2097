package jp.kokuji.rulebook.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.rulebook.Bodies;
import jp.kokuji.rulebook.OverviewDefinition;
import jp.kokuji.rulebook.OverviewDefinition.Column;
import jp.kokuji.rulebook.OverviewDefinition.Table;

/** Reads {@code jobs/overviews/}: the reports over bodies. */
public final class OverviewReader {
  private static final String FOLDER = "overviews";

  private final SourceReader sources;
  private final List<String> levels;
  private final List<Fault> faults;

  OverviewReader(SourceReader sources, Bodies bodies, List<Fault> faults) {
    this.sources = sources;
    this.faults = faults;
    this.levels = new ArrayList<>(bodies.groups());
    levels.add(OverviewDefinition.BODY);
  }

  /**
   * The reports over these bodies, by id.
   *
   * @throws InvalidRulebook with all faults of the folder, if there is one
   */
  public static Map<String, OverviewDefinition> read(Path jobs, Bodies bodies)
      throws InvalidRulebook {
    List<Fault> faults = new ArrayList<>();
    SourceReader sources = new SourceReader(jobs, faults);
    Map<String, OverviewDefinition> all = new OverviewReader(sources, bodies, faults).read();
    if (!faults.isEmpty()) {
      throw new InvalidRulebook(sources.told());
    }
    return all;
  }

  Map<String, OverviewDefinition> read() {
    Map<String, OverviewDefinition> all = new LinkedHashMap<>();
    for (Entry root : sources.readAll(FOLDER, "overview")) {
      root.source().checkId(faults);
      String id = root.source().id();
      if (!sources.has("reports/" + root.text("report") + ".yml")) {
        faults.add(root.part("report").amiss("overview-report", root.text("report")));
      }
      List<Table> tables = root.members("tables").stream().map(this::table).toList();
      String publisher = root.text("publisher");
      all.put(
          id,
          new OverviewDefinition(id, root.text("title"), publisher, root.text("report"), tables));
    }
    return all;
  }

  private Table table(Entry entry) {
    List<String> each = entry.texts("each");
    for (Entry level : entry.items("each")) {
      boolean last = each.indexOf(level.text()) == each.size() - 1;
      if (!levels.contains(level.text())) {
        faults.add(level.amiss("overview-each", level.text(), String.join("・", levels)));
      } else if (level.text().equals(OverviewDefinition.BODY) && !last) {
        faults.add(level.amiss("overview-body-last"));
      }
    }
    List<Column> columns = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (Entry column : entry.items("columns")) {
      String label = column.text("label");
      if (!labels.add(label)) {
        faults.add(column.part("label").amiss("overview-twice", label));
      }
      columns.add(
          new Column(
              label,
              column.text("table"),
              column.text("row"),
              column.text("column"),
              column.line()));
    }
    return new Table(
        entry.word(), entry.text("caption"), entry.find("unit").orElse(""), each, columns);
  }

  /**
   * A column that cannot be added up.
   *
   * @param name of the fault
   * @param more the second gap of its sentence, after the figure
   */
  public static InvalidRulebook amiss(
      Path jobs, OverviewDefinition overview, Column column, String name, String more) {
    String file = jobs.resolve(FOLDER).resolve(overview.id() + ".yml").toString();
    String figure = column.figure(overview.report());
    return new InvalidRulebook(
        List.of(Fault.of(file.replace('\\', '/'), column.line(), name, figure, more)));
  }
}
