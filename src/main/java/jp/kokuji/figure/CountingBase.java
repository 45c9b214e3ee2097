package jp.kokuji.figure;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;

/**
 * What the tables of one report and year are counted from: its rules and what is loaded.
 *
 * @param known the years of the kinds that were asked for so far, by the kind's id
 */
record CountingBase(
    Rulebook rulebook,
    FiscalYear year,
    RoundingMode rounding,
    Records records,
    Map<String, SortedSet<FiscalYear>> known) {

  static CountingBase of(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, Records records) {
    return new CountingBase(
        rulebook, year, report.layout(year).roundingMode(), records, new HashMap<>());
  }

  RecordKind kind(String id) {
    return Objects.requireNonNull(rulebook.kinds().get(id), id);
  }

  /**
   * The fiscal years that have records of the kind, oldest first. The report's own year is one of
   * them whatever it has: there, nothing is what was found.
   */
  SortedSet<FiscalYear> years(RecordKind kind) {
    return known.computeIfAbsent(kind.id(), id -> loaded(kind));
  }

  private SortedSet<FiscalYear> loaded(RecordKind kind) {
    SortedSet<FiscalYear> years = new TreeSet<>(records.years(kind));
    years.removeIf(other -> other.compareTo(year) > 0);
    years.add(year);
    return Collections.unmodifiableSortedSet(years);
  }
}
