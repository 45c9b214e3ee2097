package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import jp.kokuji.rulebook.PhraseDefinition;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.Dimension;

/**
 * What a listing goes through: the columns of a row, or the rows of a column.
 *
 * @param across whether it is a row
 * @param categories all of them, also those with 0, in the table's order; none is part of another
 * @param sums the totals that the table has for them
 */
record Line(boolean across, List<Figure> categories, List<Sum> sums) {

  /** A total and the figures that must add up to it. */
  record Sum(Figure total, List<Figure> parts) {}

  static Line of(Setting setting, PhraseDefinition phrase) {
    return phrase.row() != null
        ? across(setting, Objects.requireNonNull(phrase.table()), setting.inYear(phrase.row()))
        : down(setting, Objects.requireNonNull(phrase.table()), phrase);
  }

  private static Line across(Setting setting, String table, String row) {
    Map<String, Figure> figures = setting.figures().table(table).getOrDefault(row, Map.of());
    SumColumns columns = SumColumns.of(setting, table);
    Map<String, List<String>> totals = columns.parts();
    List<Sum> sums = new ArrayList<>();
    totals.forEach(
        (total, parts) ->
            Optional.ofNullable(figures.get(total))
                .ifPresent(
                    figure ->
                        sums.add(
                            new Sum(
                                figure,
                                parts.stream()
                                    .flatMap(part -> Stream.ofNullable(figures.get(part)))
                                    .toList()))));
    List<Figure> categories =
        figures.values().stream()
            .filter(
                f -> !totals.containsKey(f.column()) && !columns.compared().contains(f.column()))
            .toList();
    return new Line(true, categories, sums);
  }

  /** Where a table has subtotals, the breakdown below them is not listed again beside them. */
  private static Line down(Setting setting, String table, PhraseDefinition phrase) {
    TableDefinition definition =
        Objects.requireNonNull(setting.definition().tables().get(table), table);
    String total = phrase.within() == null ? definition.rows().total() : phrase.within();
    String above = phrase.within() == null ? "" : phrase.within() + "/";
    String column = setting.inYear(Objects.requireNonNull(phrase.column()));
    List<Figure> inside =
        setting.figures().table(table).entrySet().stream()
            .filter(row -> row.getKey().startsWith(above) && !row.getKey().equals(total))
            .flatMap(row -> Stream.ofNullable(row.getValue().get(column)))
            .toList();
    List<String> rows = inside.stream().map(Figure::row).toList();
    List<Figure> categories =
        inside.stream()
            .filter(f -> rows.stream().noneMatch(other -> f.row().startsWith(other + "/")))
            .toList();
    List<Sum> sums =
        Optional.ofNullable(total)
            .flatMap(row -> setting.figures().find(table, row, column))
            .stream()
            .filter(figure -> adds(setting, table, column))
            .filter(
                figure ->
                    phrase.within() != null
                        || !Dimension.overlap(definition, setting.kind(definition.kind())))
            .map(figure -> new Sum(figure, categories))
            .toList();
    return new Line(false, categories, sums);
  }

  private static boolean adds(Setting setting, String table, String column) {
    return setting.columns(table).stream()
        .anyMatch(made -> made.label().equals(column) && made.adds());
  }

  /** What the category is called: the innermost part of its label. */
  String label(Figure category) {
    String label = across ? category.column() : category.row();
    return label.substring(label.lastIndexOf('/') + 1);
  }

  static long sum(List<Figure> figures) {
    return figures.stream().mapToLong(Figure::value).sum();
  }
}
