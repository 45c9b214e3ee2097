package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
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
    List<List<String>> rows = rows(parted);
    rows.add(List.of());
    return new TextBand(lines.getFirst().getFirst().centre(), rows);
  }

  /** The words of each line in the columns in which they stand. */
  static List<List<String>> rows(List<List<List<Glyph>>> lines) {
    List<double[]> columns = columns(lines.stream().filter(line -> line.size() > 1).toList());
    List<List<String>> rows = new ArrayList<>();
    for (List<List<Glyph>> line : lines) {
      rows.add(
          line.size() == 1 && text(line.getFirst()).length() > 12
              ? List.of(text(line.getFirst()))
              : row(line, columns));
    }
    return rows;
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

  /**
   * Where text stands, from left to right: in rows of numbers, and in headings so far as they don't
   * span several of these.
   */
  private static List<double[]> columns(List<List<List<Glyph>>> lines) {
    Map<Boolean, List<List<List<Glyph>>>> ofNumbers =
        lines.stream().collect(Collectors.partitioningBy(TextBand::isOfNumbers));
    List<List<List<Glyph>>> rows = ofNumbers.getOrDefault(true, List.of());
    List<double[]> columns = new ArrayList<>();
    if (rows.size() > 1) {
      spans(rows).forEach(span -> join(columns, span));
      spans(ofNumbers.getOrDefault(false, List.of()))
          .filter(span -> over(columns, span).size() < 2)
          .forEach(span -> join(columns, span));
    } else {
      spans(lines).forEach(span -> join(columns, span));
    }
    columns.sort(Comparator.comparingDouble(column -> column[0]));
    return columns;
  }

  private static boolean isOfNumbers(List<List<Glyph>> line) {
    return line.stream().filter(part -> WrittenNumber.of(text(part)).numeric()).count() > 1;
  }

  private static Stream<double[]> spans(List<List<List<Glyph>>> lines) {
    return lines.stream().flatMap(List::stream).map(TextBand::span);
  }

  private static List<double[]> over(List<double[]> columns, double[] span) {
    return columns.stream().filter(column -> overlap(column, span) > 0).toList();
  }

  private static void join(List<double[]> columns, double[] span) {
    double[] joined = span.clone();
    for (double[] column : over(columns, span)) {
      joined[0] = Math.min(joined[0], column[0]);
      joined[1] = Math.max(joined[1], column[1]);
      columns.remove(column);
    }
    columns.add(joined);
  }

  private static double[] span(List<Glyph> part) {
    return new double[] {part.getFirst().left(), part.getLast().right()};
  }

  private static double overlap(double[] one, double[] other) {
    return Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  }

  private static List<String> row(List<List<Glyph>> parts, List<double[]> columns) {
    if (columns.isEmpty()) {
      return parts.stream().map(TextBand::text).toList();
    }
    List<StringJoiner> cells = columns.stream().map(c -> new StringJoiner(" ")).toList();
    parts.forEach(part -> cells.get(index(columns, span(part))).add(text(part)));
    return cells.stream().map(StringJoiner::toString).toList();
  }

  /** The first column over which a part stands, or else the one before it. */
  private static int index(List<double[]> columns, double[] part) {
    for (int i = 0; i < columns.size(); i++) {
      if (overlap(columns.get(i), part) > 0) {
        return i;
      }
    }
    return (int) Math.max(0, columns.stream().filter(column -> column[0] <= part[0]).count() - 1);
  }
}
