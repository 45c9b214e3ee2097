package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.BlockDefinition;

/** Words the counts of departments, agency after agency: 【実施機関：市長】総務部 14件、… . */
final class DepartmentLines {
  private final Setting setting;
  private final BlockDefinition.Departments definition;

  DepartmentLines(Setting setting, BlockDefinition.Departments definition) {
    this.setting = setting;
    this.definition = definition;
  }

  List<Block> blocks() {
    AgencyFigures figures = new AgencyFigures(setting.figures().table(definition.of()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading(setting.sentence(figures.heading(definition.heading()))));
    figures
        .byAgency()
        .forEach(
            (agency, rows) -> {
              String departments =
                  rows.stream().map(this::department).collect(Collectors.joining("、"));
              blocks.add(
                  new Block.Remark(
                      setting.sentence(AgencyFigures.title(agency) + "　" + departments)));
            });
    return blocks;
  }

  private String department(Figure figure) {
    String name = figure.row().substring(figure.row().indexOf('/') + 1);
    return name + "　" + figure.printed() + "件" + clauses(figure.row());
  }

  /** The clauses that the department applied, from the table named as detail. */
  private String clauses(String department) {
    if (definition.detail() == null) {
      return "";
    }
    LegalWords law = new LegalWords(setting);
    String article = setting.provision(Objects.requireNonNull(definition.provision())).article();
    return setting.figures().table(definition.detail()).keySet().stream()
        .filter(row -> row.startsWith(department + "/"))
        .map(row -> law.combination(row.substring(department.length() + 1)))
        .collect(Collectors.joining("、", "（" + article, "）"));
  }
}
