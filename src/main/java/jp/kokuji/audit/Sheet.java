package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.submission.Line;
import jp.kokuji.submission.LineReader;
import jp.kokuji.submission.LineReaders;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import jp.kokuji.submission.UnreadableSubmission;

/** One sheet of a published file, or a CSV file as a whole, whose sheet has no name. */
record Sheet(String name, List<Line> lines) {
  /** Filled cells of a file. A report has some thousands; this is more than any table in print. */
  private static final int MOST_CELLS = 300_000;

  /** The sheets of a file; blank rows between others are kept, since they part tables. */
  static List<Sheet> read(Path file) throws IOException, UnreadableSubmission {
    List<Sheet> sheets = new ArrayList<>();
    long cells = 0;
    boolean blankBefore = false;
    try (LineReader reader = LineReaders.open(file)) {
      for (Optional<Line> next = reader.next(); next.isPresent(); next = reader.next()) {
        Line line = next.get();
        if (sheets.isEmpty() || !sheets.getLast().name.equals(line.sheet())) {
          sheets.add(new Sheet(line.sheet(), new ArrayList<>()));
        }
        // a sheet may have a million blank rows, of which one says as much as all
        boolean blank = line.cells().stream().allMatch(String::isBlank);
        if (!blank || !blankBefore) {
          sheets.getLast().lines.add(line);
        }
        blankBefore = blank;
        cells += line.cells().stream().filter(cell -> !cell.isEmpty()).count();
        if (cells > MOST_CELLS) {
          throw tooLarge(line);
        }
      }
    }
    return sheets;
  }

  private static UnreadableSubmission tooLarge(Line line) {
    List<String> allowed = List.of(MOST_CELLS + "セル");
    String found = allowed.getFirst() + "超";
    return new UnreadableSubmission(
        new Problem(Rule.TOO_LARGE, line.sheet(), line.row(), "", found, allowed));
  }

  /** Whether the sheet says of its numbers that they were rounded and need not add up exactly. */
  boolean rounded() {
    return lines.stream()
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> cell.contains("四捨五入") || cell.contains("端数"));
  }
}
