package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;
import org.jspecify.annotations.Nullable;

/** Parts the rows of a sheet into tables: at blank rows, and where new headings begin. */
final class Blocks {
  private static final Pattern UNIT = Pattern.compile("\\s*[(（]?\\s*単位.*|.*現在[)）]?\\s*");
  private static final Pattern NOTE =
      Pattern.compile("\\s*(?:※|注|（注|\\(注|＊|\\*|資料|出典).*", Pattern.DOTALL);
  private static final Pattern PAGE =
      Pattern.compile(
          "[\\s　]*[-－‐―─(（]?[\\s　]*[0-9０-９]{1,3}(?:/[0-9０-９]{1,3})?[\\s　]*[-－‐―─)）]?(?:頁|ページ)?[\\s"
              + "　]*");
  private static final Pattern CONTINUED = Pattern.compile("[（(](?:続き|つづき|前頁から|前ページから)");
  private static final int LONGEST_TITLE = 60;

  private final List<Block> blocks = new ArrayList<>();
  private List<Line> current = new ArrayList<>();
  private final BitSet numbered = new BitSet();
  private final Set<List<String>> headings = new HashSet<>();
  private boolean hasNumbers;
  private boolean totalled;
  private boolean parted;
  private boolean broken;
  private @Nullable Open open;

  /** A table that ended without a total, and may go on after the break of a page. */
  private record Open(
      List<Line> lines,
      Set<List<String>> headings,
      BitSet numbered,
      String title,
      boolean parted) {}

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
      if (blocks.repeats(line) || blocks.resumes(line)) {
        blank = false;
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
          !UNIT.matcher(text).matches()
              && !NOTE.matcher(text).matches()
              && !hasNumbers
              && headings.isEmpty();
      if (titles && text.length() <= LONGEST_TITLE && !text.contains("。")) {
        title = text;
      }
    }
    current.add(line);
    if (!hasNumbers && Block.filled(line) > 1 && !Block.isOfNumbers(line)) {
      headings.add(line.cells());
    }
    if (Block.isOfNumbers(line)) {
      hasNumbers = true;
      broken = false;
      totalled |= Role.of(label(line)).rank() > Role.SUBTOTAL.rank();
      parted |= Role.of(label(line)) == Role.SUBTOTAL;
      IntStream.range(0, line.cells().size())
          .filter(column -> Block.number(line, column).numeric())
          .forEach(numbered::set);
    }
  }

  private void end() {
    if (hasNumbers) {
      blocks.add(new Block(title, List.copyOf(current)));
      open =
          totalled
              ? null
              : new Open(current, Set.copyOf(headings), (BitSet) numbered.clone(), title, parted);
      title = "";
    }
    current = new ArrayList<>();
    numbered.clear();
    headings.clear();
    hasNumbers = false;
    totalled = false;
    parted = false;
  }

  /**
   * After a blank row: numbers below their headings, the total below its parts, or the rest of a
   * table that has not come to its total yet.
   */
  private boolean continuedBy(Line line) {
    if (current.isEmpty() || !Block.isOfNumbers(line)) {
      return false;
    }
    if (!hasNumbers) {
      return Block.filled(current.getLast()) > 1;
    }
    return Role.of(label(line)).total() || (Block.isOfNumbers(current.getLast()) && open(line));
  }

  /** Whether the table has no total yet and the row has numbers where the table has them. */
  private boolean open(Line line) {
    return !totalled
        && numbered.stream()
            .allMatch(
                column ->
                    Block.number(line, column).numeric() || Block.text(line, column).isBlank())
        && numbered.stream().anyMatch(column -> Block.number(line, column).numeric())
        && IntStream.range(0, line.cells().size())
            .filter(column -> Block.number(line, column).numeric())
            .allMatch(numbered::get);
  }

  private static String label(Line line) {
    return IntStream.range(0, line.cells().size())
        .filter(column -> !Block.text(line, column).isBlank())
        .filter(column -> !Block.number(line, column).numeric())
        .mapToObj(column -> Block.text(line, column))
        .findFirst()
        .orElse("");
  }

  /**
   * Whether the heading of a table that had no total yet comes again, after a break of the page.
   */
  private boolean resumes(Line line) {
    boolean page = Block.filled(line) == 1 && PAGE.matcher(label(line)).matches();
    boolean said = line.cells().stream().anyMatch(cell -> CONTINUED.matcher(cell).find());
    broken |= page || said;
    boolean goesOn = broken || (open != null && open.parted && current.isEmpty());
    if (open == null || hasNumbers || !goesOn || !open.headings.contains(line.cells())) {
      return page && open != null && !hasNumbers;
    }
    blocks.removeLast();
    current = open.lines;
    headings.clear();
    headings.addAll(open.headings);
    numbered.or(open.numbered);
    title = open.title;
    parted = open.parted;
    hasNumbers = true;
    open = null;
    return true;
  }

  /** Whether a heading of the table, or the number of a page, is printed again on the next page. */
  private boolean repeats(Line line) {
    boolean page = Block.filled(line) == 1 && PAGE.matcher(label(line)).matches();
    broken |= page;
    return hasNumbers
        && (page || (Block.filled(line) > 1 && !totalled && headings.contains(line.cells())));
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
