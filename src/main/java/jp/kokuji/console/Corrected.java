package jp.kokuji.console;

import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.notice.page.Notice;

/**
 * A report of a published edition, with what it corrected of the edition before.
 *
 * @param unknown whether the figures of one of the two are not in this database
 */
record Corrected(Notice.Part part, List<ShownChange> changes, boolean unknown) {

  /**
   * Compares the version with the one before it.
   *
   * @param before the version that the edition before had; 0 if it had none
   */
  static Corrected of(FiscalYear year, Notice.Part part, int before, FinalVersions versions) {
    if (before == 0 || before == part.version()) {
      return new Corrected(part, List.of(), false);
    }
    Optional<FigureSet> older = versions.find(part.report(), year, before);
    Optional<FigureSet> newer = versions.find(part.report(), year, part.version());
    if (older.isEmpty() || newer.isEmpty()) {
      return new Corrected(part, List.of(), true);
    }
    List<FigureChange> changes = FigureChange.between(older.get(), newer.get());
    return new Corrected(part, changes.stream().map(ShownChange::of).toList(), false);
  }
}
