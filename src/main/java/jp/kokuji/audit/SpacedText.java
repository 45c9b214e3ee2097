package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;
import jp.kokuji.submission.LineReader;
import jp.kokuji.submission.LineReaders;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * Plain text in which tables are set by tabs, by spaces or by lines that are drawn with letters.
 */
final class SpacedText {
  private static final Pattern COMMA = Pattern.compile(",(?!\\d{3}(?!\\d))|(?<!\\d),");
  private static final Pattern RULE = Pattern.compile("[\\s\\u2500-\\u257F=+_:|｜-]*");
  private static final Pattern UPRIGHT = Pattern.compile("[\\u2502\\u2503\\u2551|｜]");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![^ \\t\\u3000])(\\p{IsHan})([ \\u3000]{1,6})(\\p{IsHan})(?![^ \\t\\u3000])");

  private static final Pattern EDGES = Pattern.compile("^[ \\u3000]+|[ \\u3000]+$");
  private static final Pattern TABS = Pattern.compile("\\t");

  /** Gaps between cells, the surest first. */
  private static final List<Pattern> GAPS =
      List.of(
          UPRIGHT,
          TABS,
          Pattern.compile("[ \\u3000]{2,}|\\u3000(?=[\\d０-９(（△▲－…-])"),
          Pattern.compile("[ \\u3000]+"));

  private static final Pattern SOME =
      Pattern.compile("[ \\u3000]*\\t[ \\t\\u3000]*|" + GAPS.get(2));
  private static final int PROSE = 12;
  private static final int TAB = 8;

  private SpacedText() {}

  /** The sheet with its tables cut into cells, if it is such a text. */
  static Optional<Sheet> find(Path file) throws IOException, UnreadableSubmission {
    List<String> texts = new ArrayList<>();
    try (LineReader reader = LineReaders.text(file)) {
      for (Optional<Line> next = reader.next(); next.isPresent(); next = reader.next()) {
        texts.add(text(String.join("", next.get().cells())));
      }
    }
    long set = texts.stream().filter(SpacedText::isRow).count();
    long others = texts.stream().filter(text -> COMMA.matcher(text).find()).count();
    if (set < 2 || set <= others) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    List<String> band = new ArrayList<>();
    for (String text : texts) {
      if (isProse(text)) {
        add(lines, band);
        lines.add(new Line("", lines.size() + 1, List.of(cell(text))));
      } else {
        band.add(text);
      }
    }
    add(lines, band);
    return Optional.of(new Sheet("", lines));
  }

  private static void add(List<Line> lines, List<String> band) {
    for (List<String> cells : cells(band)) {
      lines.add(new Line("", lines.size() + 1, cells));
    }
    band.clear();
  }

  private static String text(String line) {
    return RULE.matcher(line).matches() ? "" : NAME.matcher(line).replaceAll(SpacedText::name);
  }

  /** A name that was spaced out to the measure of others is one word. */
  private static String name(MatchResult name) {
    return name.group(1) + "\u00A0".repeat(width(name.group(2))) + name.group(3);
  }

  private static boolean isRow(String text) {
    return !COMMA.matcher(text).find()
        && GAPS.stream().map(gap -> cut(text, gap)).anyMatch(SpacedText::numeric);
  }

  private static boolean isProse(String text) {
    return GAPS.stream().limit(3).allMatch(gap -> cut(text, gap).size() == 1)
        && (text.endsWith("。")
            || cut(text, GAPS.getLast()).stream().anyMatch(word -> word.length() > PROSE));
  }

  private static List<String> cut(String text, Pattern gap) {
    String row = EDGES.matcher(text).replaceAll("");
    List<String> cells = new ArrayList<>(List.of(gap.split(row, -1)));
    if (gap == UPRIGHT && cells.size() > 2 && cells.getFirst().isBlank()) {
      cells.removeFirst();
      cells.removeLast();
    }
    return cells.stream().map(SpacedText::cell).toList();
  }

  private static String cell(String word) {
    return EDGES.matcher(word).replaceAll("").replace("\u00A0\u00A0", "\u3000");
  }

  private static boolean numeric(List<String> cells) {
    return cells.stream().skip(1).anyMatch(cell -> WrittenNumber.of(cell).numeric());
  }

  /** By the gap at which all rows have as many cells, or else by where these stand. */
  private static List<List<String>> cells(List<String> band) {
    return GAPS.stream()
        .flatMap(gap -> alike(band, gap).stream())
        .reduce((one, other) -> parted(other) > parted(one) ? other : one)
        .orElseGet(() -> TextBand.rows(band.stream().map(SpacedText::placed).toList()));
  }

  private static long parted(List<List<String>> rows) {
    return rows.stream().filter(row -> row.size() > 1).count();
  }

  private static Optional<List<List<String>>> alike(List<String> band, Pattern gap) {
    List<List<String>> rows = band.stream().map(text -> cut(text, gap)).toList();
    List<Integer> sizes =
        rows.stream().filter(SpacedText::numeric).map(List::size).distinct().toList();
    if (sizes.size() != 1 || rows.stream().filter(SpacedText::numeric).count() < 2) {
      return Optional.empty();
    }
    int size = sizes.getFirst();
    boolean drawn = gap == UPRIGHT || gap == TABS;
    boolean others =
        IntStream.range(0, rows.size())
            .anyMatch(row -> rows.get(row).size() != size && cut(band.get(row), SOME).size() > 1);
    return drawn || !others
        ? Optional.of(
            IntStream.range(0, rows.size())
                .mapToObj(
                    row ->
                        drawn || rows.get(row).size() == size
                            ? rows.get(row)
                            : List.of(cell(band.get(row))))
                .toList())
        : Optional.empty();
  }

  /** The words of a line and where they stand, in columns of letters. */
  private static List<List<Glyph>> placed(String text) {
    List<List<Glyph>> words = new ArrayList<>();
    int from = 0;
    for (String word : SOME.splitWithDelimiters(even(text), 0)) {
      int to = from + width(word);
      if (!word.isBlank()) {
        words.add(List.of(new Glyph(cell(word), from, to, 0, 1)));
      }
      from = to;
    }
    return words;
  }

  /** With spaces for tabs. */
  private static String even(String text) {
    StringBuilder even = new StringBuilder();
    for (String part : TABS.splitWithDelimiters(text, -1)) {
      even.append(part.equals("\t") ? " ".repeat(TAB - width(even) % TAB) : part);
    }
    return even.toString();
  }

  /** Full-width letters take two columns. */
  private static int width(CharSequence text) {
    return text.chars().map(c -> c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2).sum();
  }
}
