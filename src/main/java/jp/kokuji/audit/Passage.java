package jp.kokuji.audit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.kokuji.submission.Line;

/**
 * Words that run on: those of a cell, or of several rows where a sentence was broken as in print.
 *
 * @param text in one form of characters
 * @param cells where in the text each cell begins
 */
record Passage(String text, TreeMap<Integer, Place> cells) {
  /** A shorter line was ended on purpose. */
  private static final int BROKEN = 20;

  private static final Pattern NEW =
      Pattern.compile("\\s*(?:[※・○●◎■◆(（\\d]|第\\d).*", Pattern.DOTALL);

  static List<Passage> of(Sheet sheet) {
    List<Passage> all = new ArrayList<>();
    Line before = null;
    for (Line line : sheet.lines()) {
      boolean alone = Block.filled(line) == 1;
      boolean on = alone && before != null && before.row() == line.row() - 1;
      for (int column = 0; column < line.cells().size(); column++) {
        String text = Block.text(line, column);
        if (Block.number(line, column).kind() == WrittenNumber.Kind.TEXT) {
          Passage own = of(text, new Place(line.sheet(), line.row(), column));
          if (on && all.getLast().goesOn(own)) {
            own = all.removeLast().and(own);
          }
          all.add(own);
        }
      }
      before =
          alone && Block.number(line, Block.firstFilled(line)).kind() == WrittenNumber.Kind.TEXT
              ? line
              : null;
    }
    return all;
  }

  private static Passage of(String text, Place place) {
    TreeMap<Integer, Place> cells = new TreeMap<>();
    cells.put(0, place);
    return new Passage(Normalizer.normalize(text, Normalizer.Form.NFKC), cells);
  }

  private boolean goesOn(Passage next) {
    Place last = cells.lastEntry().getValue();
    return text.length() - cells.lastKey() >= BROKEN
        && !text.endsWith("。")
        && !NEW.matcher(next.text).matches()
        && last.column() == next.place(0).column();
  }

  private Passage and(Passage next) {
    TreeMap<Integer, Place> both = new TreeMap<>(cells);
    both.put(text.length(), next.cells.firstEntry().getValue());
    return new Passage(text + next.text, both);
  }

  /** The cell of a letter, and where in it the letter stands. */
  Place place(int at) {
    Place cell = cells.floorEntry(at).getValue();
    return new Place(cell.sheet(), cell.row(), cell.column(), at - cells.floorKey(at) + 1);
  }
}
