package jp.kokuji.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds the figures of our own workbook against the cells that it says print them. */
final class ListedPlaces {
  private static final Pattern PLACE = Pattern.compile("(?:'(.+)'|([^'!]+))!(\\$?[A-Z]+\\$?\\d+)");

  private ListedPlaces() {}

  static Stream<Relation> of(List<FigureList.Entry> entries, List<Sheet> sheets) {
    Map<String, Quantity> cells =
        sheets.stream()
            .flatMap(ListedPlaces::cells)
            .collect(Collectors.toMap(ListedPlaces::key, cell -> cell, (first, second) -> first));
    return entries.stream()
        .filter(entry -> entry.figure().known())
        .flatMap(
            entry ->
                find(entry.place(), cells).stream()
                    .map(cell -> named(cell, entry.figure()))
                    .map(cell -> new Relation(Basis.LISTED, cell, List.of(entry.figure()), false)));
  }

  private static Optional<Quantity> find(String place, Map<String, Quantity> cells) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String quoted = matcher.group(1);
    String sheet = quoted == null ? String.valueOf(matcher.group(2)) : quoted.replace("''", "'");
    return Optional.ofNullable(
        cells.get(sheet + "!" + String.valueOf(matcher.group(3)).replace("$", "")));
  }

  private static Stream<Quantity> cells(Sheet sheet) {
    return sheet.lines().stream()
        .flatMap(
            line ->
                IntStream.range(0, line.cells().size())
                    .filter(column -> Block.number(line, column).numeric())
                    .mapToObj(
                        column ->
                            new Quantity(
                                new Place(sheet.name(), line.row(), column),
                                "",
                                "",
                                "",
                                "",
                                Block.text(line, column),
                                Block.number(line, column).number())));
  }

  private static String key(Quantity cell) {
    return cell.place().sheet() + "!" + cell.place().address();
  }

  private static Quantity named(Quantity cell, Quantity figure) {
    return new Quantity(
        cell.place(),
        figure.table(),
        figure.row(),
        figure.column(),
        figure.unit(),
        cell.written(),
        cell.value());
  }
}
