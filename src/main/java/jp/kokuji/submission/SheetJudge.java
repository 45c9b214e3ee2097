package jp.kokuji.submission;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** Looks for the heading row of one sheet, then hands over to the judge of its rows. */
final class SheetJudge {
  private static final int LAST_HEADING_ROW = 20;

  private final String sheet;
  private final List<RecordKind> kinds;
  private final Function<HeadingRow, RowJudge> judges;
  private Optional<HeadingRow> nearest = Optional.empty();
  private @Nullable RowJudge rows;
  private boolean blank = true;
  private boolean skipped;
  private boolean returned;
  private int lastOwnRow = Integer.MAX_VALUE;
  private final Places beyond = new Places();

  SheetJudge(String sheet, List<RecordKind> kinds, Function<HeadingRow, RowJudge> judges) {
    this.sheet = sheet;
    this.kinds = kinds;
    this.judges = judges;
  }

  boolean isOf(Line line) {
    return line.sheet().equals(sheet);
  }

  boolean isRecognised() {
    return rows != null;
  }

  /** Whether no cell of the sheet has held anything so far. */
  boolean isBlank() {
    return blank;
  }

  /** What became of the row; empty above the headings and where the sheet is skipped. */
  Optional<Outcome> take(Line line) {
    blank = blank && isBlank(line);
    returned = returned || OwnSheet.listsProblems(line);
    if (rows != null) {
      return Optional.of(rows.judge(line));
    }
    if (OwnSheet.isOfForm(line)) {
      skipped = true;
      lastOwnRow = OwnSheet.lastRow(line);
      return Optional.of(new Outcome.SheetSkipped(sheet, List.of()));
    }
    if (line.row() > lastOwnRow && !isBlank(line)) {
      beyond.add(line.row());
    }
    if (skipped || blank) {
      return Optional.empty();
    }
    return line.row() > LAST_HEADING_ROW ? Optional.of(skip()) : look(line);
  }

  private static boolean isBlank(Line line) {
    return line.cells().stream().map(Written::strip).allMatch(String::isEmpty);
  }

  private Optional<Outcome> look(Line line) {
    List<HeadingRow> readings = kinds.stream().map(kind -> HeadingRow.read(kind, line)).toList();
    Optional<HeadingRow> heading = best(readings.stream().filter(HeadingRow::isComplete));
    if (heading.isEmpty()) {
      nearest = best(Stream.concat(nearest.stream(), readings.stream().filter(HeadingRow::isNear)));
    }
    return heading.map(this::begin);
  }

  private static Optional<HeadingRow> best(Stream<HeadingRow> readings) {
    return readings.reduce(HeadingRow::better);
  }

  private Outcome begin(HeadingRow heading) {
    List<Problem> faults = heading.faults();
    if (!faults.isEmpty()) {
      skipped = true;
      return new Outcome.SheetSkipped(sheet, faults);
    }
    rows = judges.apply(heading);
    return new Outcome.SheetRecognised(
        sheet, heading.kind().id(), heading.line().row(), heading.warnings());
  }

  /** What there is to say at the end of the sheet. */
  Optional<Outcome> end() {
    if (rows != null) {
      return rows.end();
    }
    if (!beyond.isEmpty()) {
      return Optional.of(new Outcome.SheetEnded(sheet, List.of(writtenBesideExamples())));
    }
    return skipped ? Optional.empty() : Optional.of(skip());
  }

  /** Nothing that was submitted is left out in silence, wherever it was written. */
  private Problem writtenBesideExamples() {
    return new Problem(Rule.AMONG_EXAMPLES, sheet, 0, "", beyond.count(), beyond.first());
  }

  private Outcome skip() {
    skipped = true;
    Problem unknown = new Problem(Rule.UNKNOWN_SHEET, sheet, 0, "", "", List.of());
    List<Problem> problems = nearest.map(HeadingRow::faults).orElse(List.of(unknown));
    // of a list that we sent back ourselves there is nothing to say, but a ledger in it is read
    return new Outcome.SheetSkipped(sheet, blank || returned ? List.of() : problems);
  }
}
