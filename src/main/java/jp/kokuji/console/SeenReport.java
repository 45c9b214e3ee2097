package jp.kokuji.console;

import java.util.List;
import jp.kokuji.audit.AuditedFile;
import jp.kokuji.audit.answer.FileAnswer;

/**
 * A published file with what is said of it, and how it was read.
 *
 * @param more how many rows are not shown; they are audited all the same
 */
record SeenReport(FileAnswer answer, List<Row> rows, int more) {
  private static final int ROWS = 400;

  /** A row as it was recognised, by the number that is that of the addresses. */
  record Row(int number, List<String> cells) {}

  static SeenReport of(AuditedFile file) {
    List<Row> rows =
        file.recognised().stream()
            .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
            .map(line -> new Row(line.row(), line.cells()))
            .toList();
    return new SeenReport(
        FileAnswer.of(file), rows.stream().limit(ROWS).toList(), Math.max(0, rows.size() - ROWS));
  }
}
