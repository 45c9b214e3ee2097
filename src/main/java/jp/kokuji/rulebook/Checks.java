package jp.kokuji.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;

/**
 * What is checked before a report is released, and what was noted about it.
 *
 * @param derived those that follow from what a report declares, by the report's id
 * @param declared those of {@code jobs/checks.yml}, in its order
 * @param notes those of {@code jobs/notes/}, by year
 */
public record Checks(
    Map<String, List<CheckDefinition>> derived,
    List<CheckDefinition> declared,
    Map<FiscalYear, List<CheckNote>> notes) {
  public static final Checks NONE = new Checks(Map.of(), List.of(), Map.of());

  /**
   * The report's checks: those that follow from its tables, then the declared ones; without those
   * of tables that it has not, because they are other years'.
   */
  public List<CheckDefinition> of(ReportDefinition report) {
    Stream<CheckDefinition> own =
        declared.stream().filter(check -> check.report().equals(report.id()));
    return Stream.concat(derived.getOrDefault(report.id(), List.of()).stream(), own)
        .filter(check -> report.tables().keySet().containsAll(check.criterion().tables()))
        .toList();
  }

  public List<CheckNote> notes(FiscalYear year) {
    return notes.getOrDefault(year, List.of());
  }

  /** The note on that place of that check. */
  public Optional<CheckNote> findNote(FiscalYear year, String check, String place) {
    return notes(year).stream()
        .filter(note -> note.check().equals(check) && note.place().equals(place))
        .findFirst();
  }
}
