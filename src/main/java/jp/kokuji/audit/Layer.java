package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;
import org.jspecify.annotations.Nullable;

/** The numbers in brackets of a sheet, which many tables print beside or below the others. */
final class Layer {
  /** A single bracket is a remark, not a table. */
  private static final int FEWEST = 3;

  private Layer() {}

  /** The sheet with nothing but its labels and its bracketed whole numbers; empty without these. */
  static List<Sheet> bracketed(Sheet sheet) {
    List<Line> lines = new ArrayList<>();
    List<String> labels = List.of();
    long numbers = 0;
    for (Line line : sheet.lines()) {
      List<String> cells = line.cells().stream().map(Layer::bracketed).toList();
      numbers += line.cells().stream().filter(cell -> inBrackets(cell) != null).count();
      lines.add(new Line(line.sheet(), line.row(), withLabel(cells, labels)));
      labels = line.cells();
    }
    return numbers < FEWEST ? List.of() : List.of(new Sheet(sheet.name(), lines));
  }

  private static String bracketed(String cell) {
    BigDecimal inBrackets = inBrackets(cell);
    if (inBrackets != null) {
      return inBrackets.toPlainString();
    }
    return WrittenNumber.of(cell).numeric() ? "" : cell;
  }

  private static @Nullable BigDecimal inBrackets(String cell) {
    BigDecimal number = WrittenNumber.of(cell).bracketed();
    return number == null || number.scale() > 0 ? null : number;
  }

  /** A row of brackets below another has its label only there. */
  private static List<String> withLabel(List<String> cells, List<String> above) {
    int first =
        IntStream.range(0, cells.size())
            .filter(i -> !cells.get(i).isBlank())
            .findFirst()
            .orElse(cells.size());
    boolean below = first < cells.size() && WrittenNumber.of(cells.get(first)).numeric();
    if (!below) {
      return cells;
    }
    List<String> named = new ArrayList<>(cells);
    IntStream.range(0, Math.min(first, above.size())).forEach(i -> named.set(i, above.get(i)));
    return named;
  }
}
