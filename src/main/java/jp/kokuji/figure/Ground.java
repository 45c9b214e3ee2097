package jp.kokuji.figure;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;

/** What the tables of one report and year are counted from: its rules and what is loaded. */
record Ground(Rulebook rulebook, FiscalYear year, RoundingMode rounding, Records records) {

  static Ground of(Rulebook rulebook, ReportDefinition report, FiscalYear year, Records records) {
    return new Ground(rulebook, year, report.layout(year).roundingMode(), records);
  }

  RecordKind kind(String id) {
    return Objects.requireNonNull(rulebook.kinds().get(id), id);
  }

  /** Whether a record of the kind counts in that year. */
  boolean loaded(RecordKind kind, FiscalYear in) {
    return records.count(kind, in) > 0;
  }

  /**
   * The fiscal years that have records of the kind, oldest first, at most so many. The report's own
   * year is one of them whatever it has: there, nothing is what was found.
   */
  List<FiscalYear> years(RecordKind kind, int most) {
    List<FiscalYear> earlier =
        records.years(kind).stream().filter(other -> other.compareTo(year) < 0).toList();
    return Stream.concat(
            earlier.stream().skip(Math.max(0, earlier.size() - (most - 1))), Stream.of(year))
        .toList();
  }
}
