package jp.kokuji.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of cells below each other, where kanji and kana are twice as wide as letters. */
final class TextTable {
  private TextTable() {}

  /** Prints rows of equal length. */
  static void print(List<List<String>> rows, PrintWriter out) {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(i -> rows.stream().mapToInt(row -> width(row.get(i))).max().orElse(0))
            .toArray();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append("  ").append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i))));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** In half-width characters. */
  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x1100 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2).sum();
  }
}
