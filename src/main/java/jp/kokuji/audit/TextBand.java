package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of a page that stand together.
 *
 * @param top from the upper edge of the page
 */
record TextBand(double top, List<List<String>> rows) {
  /** A gap wider than so many characters parts two cells. */
  private static final double GAP = 1.2;

  /** Lines farther apart than so many of their heights are parted by white space. */
  private static final double APART = 3;

  /** So many others have to stand at one edge to make it that of a column. */
  private static final int ALIKE = 2;

  private static final Pattern NUMERIC = Pattern.compile("[\\d,.]+");

  /**
   * Text without rules: lines with gaps are rows of a table, whose columns are where text stands.
   */
  static List<TextBand> of(List<Glyph> glyphs, List<RuledTable> tables) {
    List<TextBand> bands = new ArrayList<>();
    List<List<Glyph>> open = new ArrayList<>();
    double last = Double.NaN;
    for (List<Glyph> line : lines(glyphs)) {
      double at = line.getFirst().centre();
      double before = last;
      boolean apart =
          at - before > APART * line.getFirst().height() * 2
              || tables.stream().anyMatch(table -> table.top() > before && table.top() < at);
      if (!open.isEmpty() && apart) {
        bands.add(band(open));
        open = new ArrayList<>();
      }
      open.add(line);
      last = at;
    }
    if (!open.isEmpty()) {
      bands.add(band(open));
    }
    return bands;
  }

  /** Glyphs by line, from the top, each from left to right. */
  static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<List<Glyph>> lines = new ArrayList<>();
    for (Glyph glyph : glyphs.stream().sorted(Comparator.comparingDouble(Glyph::centre)).toList()) {
      boolean same =
          !lines.isEmpty()
              && glyph.centre() - lines.getLast().getFirst().centre() < glyph.height() * 0.6;
      if (!same) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(glyph);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::left)));
    return lines;
  }

  static String text(List<Glyph> line) {
    return line.stream().map(Glyph::text).collect(Collectors.joining());
  }

  private static TextBand band(List<List<Glyph>> lines) {
    List<List<List<Glyph>>> apart = lines.stream().map(TextBand::parted).toList();
    List<List<Glyph>> parts = apart.stream().flatMap(List::stream).toList();
    List<List<List<Glyph>>> parted =
        apart.stream()
            .map(line -> line.stream().flatMap(part -> split(part, parts)).toList())
            .toList();
    List<double[]> columns = columns(parted.stream().filter(line -> line.size() > 1).toList());
    List<List<String>> rows = new ArrayList<>();
    for (List<List<Glyph>> line : parted) {
      rows.add(
          line.size() == 1 && text(line.getFirst()).length() > 12
              ? List.of(text(line.getFirst()))
              : row(line, columns));
    }
    rows.add(List.of());
    return new TextBand(lines.getFirst().getFirst().centre(), rows);
  }

  private static List<List<Glyph>> parted(List<Glyph> line) {
    List<List<Glyph>> parts = new ArrayList<>();
    for (Glyph glyph : line) {
      boolean gap =
          parts.isEmpty()
              || glyph.left() - parts.getLast().getLast().right()
                  > GAP * Math.max(glyph.height(), glyph.right() - glyph.left());
      if (gap) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(glyph);
    }
    return parts;
  }

  /** A long name that runs up to its number is parted from it where others have theirs. */
  private static Stream<List<Glyph>> split(List<Glyph> part, List<List<Glyph>> parts) {
    int number = part.size();
    while (number > 0 && NUMERIC.matcher(part.get(number - 1).text()).matches()) {
      number--;
    }
    if (number == 0 || number == part.size()) {
      return Stream.of(part);
    }
    double left = part.get(number).left();
    double near = part.get(number).height() / 2;
    boolean gap = left - part.get(number - 1).right() > near / 4;
    long like =
        parts.stream()
            .filter(other -> other != part && !other.isEmpty())
            .filter(
                other ->
                    Math.abs(other.getFirst().left() - left) < near
                        || Math.abs(other.getLast().right() - part.getLast().right()) < near)
            .count();
    return gap && like >= ALIKE
        ? Stream.of(part.subList(0, number), part.subList(number, part.size()))
        : Stream.of(part);
  }

  /** Where text stands in any of the lines, from left to right. */
  private static List<double[]> columns(List<List<List<Glyph>>> lines) {
    List<double[]> spans =
        lines.stream()
            .flatMap(List::stream)
            .map(part -> new double[] {part.getFirst().left(), part.getLast().right()})
            .sorted(Comparator.comparingDouble(span -> span[0]))
            .toList();
    List<double[]> columns = new ArrayList<>();
    for (double[] span : spans) {
      if (columns.isEmpty() || span[0] > columns.getLast()[1]) {
        columns.add(span.clone());
      } else {
        columns.getLast()[1] = Math.max(columns.getLast()[1], span[1]);
      }
    }
    return columns;
  }

  private static List<String> row(List<List<Glyph>> parts, List<double[]> columns) {
    if (columns.isEmpty()) {
      return parts.stream().map(TextBand::text).toList();
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : columns.get(i)[0];
      double to = i + 1 < columns.size() ? columns.get(i + 1)[0] : Double.POSITIVE_INFINITY;
      cells.add(
          parts.stream()
              .filter(part -> part.getFirst().left() >= from && part.getFirst().left() < to)
              .map(TextBand::text)
              .collect(Collectors.joining(" ")));
    }
    return List.copyOf(cells);
  }
}
