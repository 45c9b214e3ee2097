package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    AgencyFigures figures = new AgencyFigures(setting, definition.of());
    Sentence heading = figures.heading(definition.heading());
    if (figures.byAgency().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading(heading));
    figures
        .byAgency()
        .forEach(
            (agency, rows) -> {
              Sentence departments =
                  Sentence.join(rows.stream().map(this::department).toList(), "、", "、");
              Sentence title = AgencyFigures.title(agency).then(Sentence.words("　"));
              blocks.add(new Block.Remark(setting.written(title.then(departments))));
            });
    return blocks;
  }

  private Sentence department(Figure figure) {
    String name = figure.row().substring(figure.row().indexOf('/') + 1);
    return Sentence.of(
            new Piece.Label(name, figure),
            new Piece.Words("　"),
            Phrases.quoted(figure),
            new Piece.Words(Setting.WORDS.text("department.counted")))
        .then(clauses(figure));
  }

  /** The clauses that the department applied, from the table named as detail. */
  private Sentence clauses(Figure department) {
    if (definition.detail() == null) {
      return Sentence.EMPTY;
    }
    String article =
        new LegalWords(setting, definition.detail())
            .version(Objects.requireNonNull(definition.provision()))
            .article();
    List<Sentence> combinations =
        new AgencyFigures(setting, definition.detail())
            .below(department.row(), department).stream()
                .map(part -> new Piece.Label(LegalWords.cited(last(part.row())), part))
                .map(Sentence::of)
                .toList();
    return Sentence.of(new Piece.Words("（"), new Piece.Rule(article))
        .then(Sentence.join(combinations, "、", "、"))
        .then(Sentence.words("）"));
  }

  private static String last(String row) {
    return row.substring(row.lastIndexOf('/') + 1);
  }
}
