package jp.kokuji.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** Finds the headings of another table below those of a sheet, and holds back what is below it. */
final class OtherTable {
  /** Cells that are looked at in every row, since a heading row has hardly anything else. */
  private static final int LOOKED_AT = 4;

  private final List<RecordKind> kinds;
  private final Set<String> spellings = new HashSet<>();
  private @Nullable HeadingRow found;

  OtherTable(List<RecordKind> kinds) {
    this.kinds = kinds;
    kinds.forEach(kind -> spellings.addAll(HeadingRow.spellings(kind).keySet()));
  }

  /** The row held back, where it is not to be read by the headings of the sheet. */
  Optional<Outcome> judge(HeadingRow headings, Line line) {
    if (mayBeHeadings(line) && !headings.isRepeatedBy(line)) {
      kinds.stream()
          .map(kind -> HeadingRow.read(kind, line))
          .filter(HeadingRow::isNear)
          .reduce(HeadingRow::better)
          .ifPresent(other -> found = other);
    }
    return Optional.ofNullable(found).map(other -> heldBack(headings, other, line));
  }

  private boolean mayBeHeadings(Line line) {
    int known = 0;
    int seen = 0;
    for (int column = 0; column < line.cells().size() && seen < LOOKED_AT; column++) {
      String cell = line.cells().get(column);
      seen += cell.isEmpty() ? 0 : 1;
      known += !cell.isEmpty() && spellings.contains(Normal.key(cell)) ? 1 : 0;
    }
    return known > 1;
  }

  private static Outcome heldBack(HeadingRow headings, HeadingRow other, Line line) {
    String names =
        String.join(
            "、",
            other.columns().values().stream().map(at -> other.heading(at.getFirst())).toList());
    return new Outcome.HeldBack(
        headings.kind().id(),
        line.sheet(),
        line.row(),
        List.of(
            new Problem(
                Rule.SECOND_TABLE,
                line.sheet(),
                line.row(),
                "",
                names,
                List.of(String.valueOf(other.line().row())))));
  }
}
