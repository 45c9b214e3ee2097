package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;

/** Parts the rows of a sheet into tables: at blank rows, and where new headings begin. */
final class Blocks {
  private static final Pattern UNIT = Pattern.compile("\\s*[(（]?\\s*単位.*|.*現在[)）]?\\s*");
  private static final Pattern NOTE =
      Pattern.compile("\\s*(?:※|注|（注|\\(注|＊|\\*|資料|出典).*", Pattern.DOTALL);
  private static final int LONGEST_TITLE = 60;

  private final List<Block> blocks = new ArrayList<>();
  private List<Line> current = new ArrayList<>();
  private final BitSet numbered = new BitSet();
  private boolean hasNumbers;
  private String title = "";

  private Blocks() {}

  static List<Block> of(Sheet sheet) {
    Blocks blocks = new Blocks();
    boolean blank = false;
    for (Line line : sheet.lines()) {
      if (Block.filled(line) == 0) {
        blank = true;
        continue;
      }
      if ((blank && !blocks.continuedBy(line)) || blocks.headedBy(line)) {
        blocks.end();
      }
      blank = false;
      blocks.add(line);
    }
    blocks.end();
    return blocks.blocks;
  }

  /** Whether the row's first words only say what the numbers count, or of which day. */
  static boolean isUnit(Line line) {
    return UNIT.matcher(Block.text(line, Block.firstFilled(line))).matches();
  }

  private void add(Line line) {
    if (Block.filled(line) == 1) {
      String text = Block.text(line, Block.firstFilled(line)).strip();
      boolean titles =
          !UNIT.matcher(text).matches() && !NOTE.matcher(text).matches() && !hasNumbers;
      if (titles && text.length() <= LONGEST_TITLE) {
        title = text;
      }
    }
    current.add(line);
    if (Block.isOfNumbers(line)) {
      hasNumbers = true;
      IntStream.range(0, line.cells().size())
          .filter(column -> Block.number(line, column).numeric())
          .forEach(numbered::set);
    }
  }

  private void end() {
    if (hasNumbers) {
      blocks.add(new Block(title, List.copyOf(current)));
      title = "";
    }
    current = new ArrayList<>();
    numbered.clear();
    hasNumbers = false;
  }

  /** After a blank row: numbers below their headings, or the total below its parts. */
  private boolean continuedBy(Line line) {
    if (current.isEmpty() || !Block.isOfNumbers(line)) {
      return false;
    }
    return hasNumbers
        ? Role.of(Block.text(line, Block.firstFilled(line))).total()
        : Block.filled(current.getLast()) > 1;
  }

  /** Whether the row heads a new table: words where there were numbers. */
  private boolean headedBy(Line line) {
    return hasNumbers
        && Block.filled(line) > 1
        && !Block.isOfNumbers(line)
        && numbered.stream()
                .filter(column -> column > 0)
                .filter(column -> Block.number(line, column).kind() == WrittenNumber.Kind.TEXT)
                .count()
            >= 2;
  }
}
