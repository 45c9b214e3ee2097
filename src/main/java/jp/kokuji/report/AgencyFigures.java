package jp.kokuji.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.TableDefinition;

/** Figures of a table whose rows are departments below agencies, with one column of counts. */
record AgencyFigures(Setting setting, String table) {

  /**
   * The heading with the total, {@code 不存在（98件）}, once the departments add up to it.
   *
   * @throws Unproven if they do not
   */
  Sentence heading(String heading) {
    TableDefinition definition =
        Objects.requireNonNull(setting.definition().tables().get(table), table);
    Figure total = first(Objects.requireNonNull(definition.rows().total(), table));
    List<Figure> departments =
        byAgency().values().stream()
            .flatMap(List::stream)
            .filter(figure -> figure.row().indexOf('/') == figure.row().lastIndexOf('/'))
            .toList();
    add(departments, total);
    return setting.written(
        Sentence.words(Setting.WORDS.text("agency.count", heading))
            .then(
                Sentence.of(
                    Phrases.quoted(total), new Piece.Words(Setting.WORDS.text("agency.counted")))));
  }

  private Figure first(String row) {
    return Objects.requireNonNull(rows().get(row), row).values().iterator().next();
  }

  private Map<String, Map<String, Figure>> rows() {
    return setting.figures().table(table);
  }

  /** The figures of each agency in the table's order, without the total. */
  Map<String, List<Figure>> byAgency() {
    Map<String, List<Figure>> agencies = new LinkedHashMap<>();
    rows()
        .forEach(
            (label, columns) -> {
              if (label.contains("/")) {
                agencies
                    .computeIfAbsent(label.substring(0, label.indexOf('/')), a -> new ArrayList<>())
                    .addAll(columns.values());
              }
            });
    return agencies;
  }

  /** The figures of the rows below the department's, which must add up to its own. */
  List<Figure> below(String department, Figure whole) {
    List<Figure> parts =
        rows().entrySet().stream()
            .filter(row -> row.getKey().startsWith(department + "/"))
            .flatMap(row -> row.getValue().values().stream())
            .toList();
    add(parts, whole);
    return parts;
  }

  private void add(List<Figure> parts, Figure whole) {
    if (Line.sum(parts) != whole.value()) {
      throw new Unproven(
          setting,
          "departments",
          table,
          Long.toString(Line.sum(parts)),
          whole.id(),
          Long.toString(whole.value()));
    }
  }

  static Sentence title(String agency) {
    return Sentence.of(
        new Piece.Words(Setting.WORDS.text("agency.open")),
        new Piece.Rule(agency),
        new Piece.Words(Setting.WORDS.text("agency.close")));
  }
}
