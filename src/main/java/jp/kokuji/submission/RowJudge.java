package jp.kokuji.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/** Judges the rows below a heading row, one after the other. */
final class RowJudge {
  private static final Set<String> TOTALS = Set.of("合計", "計", "小計", "総計");

  private final HeadingRow headings;
  private final BitSet named;
  private final FiscalYear year;
  private final Optional<Field> opened;
  private final DateJudge dates = new DateJudge();
  private final NameJudge names;
  private final FieldJudge fields;
  private final AcrossFields across;
  private final Set<Integer> reportedColumns = new HashSet<>();
  private final SheetNotes notes;
  private final Totals totals;
  private final List<Problem> wrongTotals = new ArrayList<>();

  RowJudge(HeadingRow headings, FiscalYear year, Rulebook rulebook, Directory directory) {
    RecordKind kind = headings.kind();
    this.headings = headings;
    this.named = headings.named();
    this.year = year;
    this.opened = Optional.ofNullable(kind.opened()).map(kind::field);
    this.names = new NameJudge(kind, directory);
    this.fields = new FieldJudge(kind, rulebook, dates, names);
    this.across = new AcrossFields(kind, year);
    this.notes = new SheetNotes(headings);
    this.totals = new Totals(kind);
  }

  Outcome judge(Line line) {
    Draft draft = new Draft(headings, line);
    int filled = draft.filled();
    if (filled == 0) {
      return ignored(line, Outcome.Reason.BLANK);
    }
    judgeCells(draft);
    if (isTotal(draft) && !draft.isHeldBack()) {
      totals.compare(draft);
      wrongTotals.addAll(draft.problems());
      return ignored(line, Outcome.Reason.TOTAL);
    }
    notes.add(line);
    if (headings.isRepeatedBy(line)) {
      draft.problem(Rule.REPEATED_HEADING, "");
    } else if (filled == 1 && valuesOfEveryRecord() > 1) {
      draft.problem(Rule.STRAY_TEXT, draft.firstFilled());
    } else {
      judgeRecord(draft);
    }
    return draft.outcome();
  }

  /** What there is to say of the rows together, once all have been judged. */
  Optional<Outcome> end() {
    List<Problem> warnings = new ArrayList<>(wrongTotals);
    warnings.addAll(notes.problems());
    return warnings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Outcome.SheetEnded(headings.line().sheet(), List.copyOf(warnings)));
  }

  private void judgeRecord(Draft draft) {
    Setting setting = names.setting(draft, day(draft));
    for (Field field : headings.kind().fields()) {
      fields.judge(field, draft, setting);
    }
    across.judge(draft);
    judgeUnnamed(draft);
    totals.add(draft);
  }

  /** The day the record was opened; where that is none of the year's, the year's last day. */
  private LocalDate day(Draft draft) {
    return opened
        .flatMap(field -> dates.find(draft.text(field)))
        .filter(year::contains)
        .orElseGet(year::lastDay);
  }

  private static void judgeCells(Draft draft) {
    if (MyNumber.isInCells(draft.cells())) {
      draft.problem(Rule.MY_NUMBER, 0);
    }
    for (int column = 0; column < draft.cells().size(); column++) {
      if (MyNumber.isIn(draft.cells().get(column))) {
        draft.problem(Rule.MY_NUMBER, column);
      }
    }
  }

  /** Once a sheet and column: the same fault in every row would bury all others. */
  private void judgeUnnamed(Draft draft) {
    for (int column = 0; column < draft.cells().size(); column++) {
      if (!draft.cells().get(column).isEmpty()
          && !named.get(column)
          && reportedColumns.add(column)) {
        draft.problem(Rule.UNNAMED_COLUMN, column);
      }
    }
  }

  private boolean isTotal(Draft draft) {
    return TOTALS.contains(Normal.key(draft.firstFilled()))
        && opened.flatMap(field -> dates.find(draft.text(field))).isEmpty();
  }

  private long valuesOfEveryRecord() {
    return headings.kind().fields().stream().filter(Field::filled).count();
  }

  private Outcome ignored(Line line, Outcome.Reason reason) {
    return new Outcome.Ignored(headings.kind().id(), line.sheet(), line.row(), reason);
  }
}
