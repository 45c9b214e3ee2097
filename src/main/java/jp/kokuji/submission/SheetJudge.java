package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** Looks for the heading row of one sheet, then hands over to the judge of its rows. */
final class SheetJudge {
  private static final int LAST_HEADING_ROW = 20;

  private final String sheet;
  private final List<RecordKind> kinds;
  private final List<RecordKind> elsewhen;
  private final BiFunction<HeadingRow, Titles, RowJudge> judges;
  private final List<String> titles = new ArrayList<>();
  private Optional<HeadingRow> nearest = Optional.empty();
  private final OtherTable other;
  private Line above;
  private Line higher;
  private @Nullable HeadingRow pending;
  private @Nullable RowJudge rows;
  private List<Integer> beside = List.of();
  private boolean blank = true;
  private boolean skipped;
  private boolean returned;
  private int lastOwnRow = Integer.MAX_VALUE;
  private final Places beyond = new Places();

  /**
   * @param kinds those of the year
   * @param elsewhen those of other years
   */
  SheetJudge(
      String sheet,
      List<RecordKind> kinds,
      List<RecordKind> elsewhen,
      BiFunction<HeadingRow, Titles, RowJudge> judges) {
    this.sheet = sheet;
    this.kinds = kinds;
    this.elsewhen = elsewhen;
    this.judges = judges;
    this.other = new OtherTable(kinds);
    this.above = new Line(sheet, 0, List.of());
    this.higher = above;
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
  List<Outcome> take(Line line) {
    blank = blank && isBlank(line);
    returned = returned || OwnSheet.listsProblems(line);
    if (pending != null) {
      return begin(pending, line);
    }
    return rows != null ? List.of(judge(line, rows)) : lookFor(line).stream().toList();
  }

  private Outcome judge(Line line, RowJudge below) {
    if (!isBlank(line)) {
      Optional<Outcome> held = other.judge(below.headings(), line);
      if (held.isPresent()) {
        return held.get();
      }
    }
    return below.judge(line);
  }

  private Optional<Outcome> lookFor(Line line) {
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
    for (String cell : line.cells()) {
      if (!Written.strip(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Headings wait for the next line, which may belong to them. */
  private Optional<Outcome> look(Line line) {
    List<HeadingRow> readings =
        kinds.stream().map(kind -> SecondHeading.withChoices(HeadingRow.read(kind, line))).toList();
    Optional<HeadingRow> heading = best(readings.stream().filter(HeadingRow::isComplete));
    if (heading.isEmpty() && !isBlank(above)) {
      readings = kinds.stream().map(kind -> SecondHeading.read(kind, above, line)).toList();
      heading = best(readings.stream().filter(HeadingRow::isComplete));
    }
    heading = heading.or(() -> ofThreeLines(line));
    titles.addAll(above.cells());
    higher = above;
    above = line;
    List<HeadingRow> other = readings;
    beside =
        heading.stream()
            .flatMap(found -> other.stream().map(found::beside))
            .filter(columns -> !columns.isEmpty())
            .findFirst()
            .orElse(List.of());
    pending = heading.orElse(null);
    if (heading.isEmpty()) {
      nearest =
          best(
              Stream.concat(
                  Stream.concat(nearest.stream(), ofOtherYears(line)),
                  readings.stream().filter(HeadingRow::isAlike)));
    }
    return heading.filter(found -> !beside.isEmpty() || !found.faults().isEmpty()).map(this::begin);
  }

  private Stream<HeadingRow> ofOtherYears(Line line) {
    return elsewhen.stream()
        .map(kind -> HeadingRow.read(kind, line))
        .filter(HeadingRow::isComplete);
  }

  private Optional<HeadingRow> ofThreeLines(Line last) {
    if (isBlank(higher) || isBlank(above)) {
      return Optional.empty();
    }
    Line both = SecondHeading.over(higher, above);
    return best(
        kinds.stream()
            .map(kind -> SecondHeading.read(kind, both, last))
            .filter(HeadingRow::isComplete));
  }

  private static Optional<HeadingRow> best(Stream<HeadingRow> readings) {
    return readings.reduce(HeadingRow::better);
  }

  private List<Outcome> begin(HeadingRow headings, Line next) {
    Optional<HeadingRow> both =
        SecondHeading.findChoices(headings, next).or(() -> SecondHeading.findMore(headings, next));
    Outcome begun = begin(both.orElse(headings));
    return rows == null || both.isPresent() ? List.of(begun) : List.of(begun, judge(next, rows));
  }

  private Outcome begin(HeadingRow heading) {
    pending = null;
    List<Problem> faults = beside.isEmpty() ? heading.faults() : heading.sideBySide(beside);
    if (!faults.isEmpty()) {
      skipped = true;
      return new Outcome.SheetSkipped(sheet, faults);
    }
    rows = judges.apply(heading, new Titles(sheet, List.copyOf(titles)));
    return new Outcome.SheetRecognised(
        sheet, heading.kind().id(), heading.line().row(), heading.warnings());
  }

  /** What there is to say at the end of the sheet. */
  List<Outcome> end() {
    List<Outcome> last = new ArrayList<>();
    if (pending != null) {
      last.add(begin(pending));
    }
    if (rows != null) {
      rows.end().ifPresent(last::add);
    } else if (!beyond.isEmpty()) {
      last.add(new Outcome.SheetEnded(sheet, List.of(writtenBesideExamples())));
    } else if (!skipped) {
      last.add(skip());
    }
    return last;
  }

  /** Nothing that was submitted is left out in silence, wherever it was written. */
  private Problem writtenBesideExamples() {
    return new Problem(Rule.AMONG_EXAMPLES, sheet, 0, "", beyond.count(), beyond.first());
  }

  private Outcome skip() {
    skipped = true;
    Problem unknown = new Problem(Rule.UNKNOWN_SHEET, sheet, 0, "", "", List.of());
    List<Problem> problems = nearest.map(HeadingRow::resemblance).orElse(List.of(unknown));
    // of a list that we sent back ourselves there is nothing to say, but a ledger in it is read
    return new Outcome.SheetSkipped(sheet, blank || returned ? List.of() : problems);
  }
}
