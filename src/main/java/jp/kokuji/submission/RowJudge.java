package jp.kokuji.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/** Judges the rows below a heading row, one after the other. */
final class RowJudge {
  private final HeadingRow headings;
  private final FiscalYear year;
  private final Optional<Field> opened;
  private final DateJudge dates = new DateJudge();
  private final List<Integer> counts;
  private final RowValues.Names columns;
  private final NameJudge names;
  private final FieldJudge fields;
  private final AcrossFields across;
  private final DerivedValues derived;
  private final RowShape shape;
  private final Remarks remarks;
  private final SheetNotes notes;
  private final Titles titles;
  private final Aside aside;
  private final UnreadRemarks unread;
  private final Totals totals;
  private final List<Problem> wrongTotals = new ArrayList<>();
  private final Places examples = new Places();
  private String otherUnit;
  private long records;

  RowJudge(
      HeadingRow headings, Titles titles, FiscalYear year, Rulebook rulebook, Directory directory) {
    RecordKind kind = headings.kind();
    this.headings = headings;
    this.year = year;
    this.opened = Optional.ofNullable(kind.opened()).map(kind::field);
    this.counts =
        headings.read().stream()
            .filter(c -> headings.find(c).map(Field::type).orElse(null) instanceof FieldType.Count)
            .toList();
    this.columns = new RowValues.Names(kind);
    this.names = new NameJudge(kind, directory);
    this.fields = new FieldJudge(kind, rulebook, dates, names);
    this.across = new AcrossFields(kind, year, titles);
    this.derived = new DerivedValues(kind, rulebook.city().workingDays());
    this.shape = new RowShape(headings);
    this.remarks = new Remarks(kind);
    this.notes = new SheetNotes(headings, year);
    this.titles = titles;
    this.aside = new Aside(year);
    this.unread = new UnreadRemarks(headings, year);
    this.otherUnit = titles.otherUnit().orElse("");
    this.totals = new Totals(kind);
  }

  /** The headings below which the rows stand. */
  HeadingRow headings() {
    return headings;
  }

  Outcome judge(Line line) {
    Draft draft = new Draft(headings, line, new RowValues(columns));
    if (draft.filled() == 0 || PageMark.isAll(draft, headings)) {
      notes.add(line);
      return ignored(line, Outcome.Reason.BLANK);
    }
    judgeCells(draft);
    if (aside.isOpen() && !remarks.isNote(draft)) {
      aside.hold(draft);
      return draft.outcome();
    }
    if (!draft.isHeldBack() && remarks.isExample(draft)) {
      examples.add(line.row());
      return ignored(line, Outcome.Reason.EXAMPLE);
    }
    if (!draft.isHeldBack() && isTotal(draft)) {
      totals.compare(draft);
      wrongTotals.addAll(draft.problems());
      return ignored(line, Outcome.Reason.TOTAL);
    }
    notes.add(line);
    judgeRow(line, draft);
    return draft.outcome();
  }

  /** What there is to say of the rows together, once all have been judged. */
  Optional<Outcome> end() {
    List<Problem> warnings = new ArrayList<>(totals.end(headings, titles));
    warnings.addAll(wrongTotals);
    String sheet = headings.line().sheet();
    if (!examples.isEmpty()) {
      warnings.add(new Problem(Rule.EXAMPLE_ROW, sheet, 0, "", examples.count(), examples.first()));
    }
    warnings.addAll(notes.problems());
    warnings.addAll(unread.problems());
    titles
        .doubt()
        .filter(title -> records > 0)
        .map(title -> new Problem(Rule.DOUBTFUL_TITLE, sheet, 0, "", title, List.of("" + records)))
        .ifPresent(warnings::add);
    return warnings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Outcome.SheetEnded(sheet, List.copyOf(warnings)));
  }

  private void judgeRow(Line line, Draft draft) {
    if (headings.isRepeatedBy(line)) {
      draft.problem(Rule.REPEATED_HEADING, "");
    } else if (remarks.isNil(draft)) {
      draft.problem(Rule.NIL_ROW, draft.said());
    } else if (line.spans().stream().noneMatch(Span::isDown) && remarks.isNote(draft)) {
      judgeNote(line, draft);
    } else if (notes.isStruckOut(line)) {
      draft.problem(Rule.STRUCK_OUT, "");
    } else if (shape.fits(line, draft)) {
      judgeValues(line, draft);
    }
  }

  private void judgeValues(Line line, Draft draft) {
    Set<Field> held = new MergedValues(headings, line, draft).judge();
    held.addAll(shape.choose(draft));
    if (remarks.isNote(draft)) {
      judgeNote(line, draft);
    } else if (remarks.isBare(draft)) {
      draft.problem(Rule.BARE_ROW, "");
    } else {
      held.addAll(notes.judge(line, draft));
      judgeRecord(line, draft, held);
    }
  }

  private void judgeNote(Line line, Draft draft) {
    draft.problem(Rule.STRAY_TEXT, draft.said());
    aside.look(draft.said(), line.row());
    otherUnit = Titles.otherUnit(draft.said()) ? draft.said() : otherUnit;
  }

  private void judgeRecord(Line line, Draft draft, Set<Field> held) {
    RowContext setting = names.setting(draft, day(draft));
    for (Field field : headings.kind().fields()) {
      if (held.isEmpty() || !held.contains(field)) {
        fields.judge(field, draft, setting);
      }
    }
    if (held.isEmpty()) {
      across.judge(draft);
      derived.add(draft);
    }
    shape.judgeUnnamed(draft);
    totals.add(draft);
    if (!otherUnit.isEmpty() && totals.counts()) {
      draft.problem(Rule.OTHER_UNIT, otherUnit);
    }
    if (!draft.isHeldBack()) {
      records++;
      unread.add(line, draft);
    }
  }

  /**
   * The day the record was opened, also of one carried over from the year before, or from any where
   * the kind has such; else the year's last day.
   */
  private LocalDate day(Draft draft) {
    return opened
        .flatMap(field -> dates.find(field, draft))
        .filter(day -> year.contains(day) || isBefore(day))
        .orElseGet(year::lastDay);
  }

  private boolean isBefore(LocalDate day) {
    return headings.kind().carried()
        ? day.isBefore(year.firstDay())
        : year.previous().contains(day);
  }

  private void judgeCells(Draft draft) {
    if (MyNumber.isInCells(withoutCounts(draft))) {
      draft.problem(Rule.MY_NUMBER, 0);
    }
    for (int column = 0; column < draft.cells().size(); column++) {
      if (MyNumber.isIn(draft.cells().get(column))) {
        draft.problem(Rule.MY_NUMBER, column);
      }
    }
  }

  /** Three counts of four digits beside one another are common, and none of them is a part. */
  private List<String> withoutCounts(Draft draft) {
    if (counts.isEmpty()) {
      return draft.cells();
    }
    List<String> cells = new ArrayList<>(draft.cells());
    counts.stream().filter(column -> column < cells.size()).forEach(c -> cells.set(c, ""));
    return cells;
  }

  private boolean isTotal(Draft draft) {
    return remarks.isTotal(draft) && opened.flatMap(field -> dates.find(field, draft)).isEmpty();
  }

  private Outcome ignored(Line line, Outcome.Reason reason) {
    return new Outcome.Ignored(headings.kind().id(), line.sheet(), line.row(), reason);
  }
}
