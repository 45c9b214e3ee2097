package jp.kokuji.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;

/**
 * The days on which a name or a provision holds, both ends included.
 *
 * @param from the first day; {@link LocalDate#MIN} where it always held
 * @param until the last day; {@link LocalDate#MAX} where it still holds
 */
public record Validity(LocalDate from, LocalDate until) {
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether it holds on at least one day of the year. */
  public boolean touches(FiscalYear year) {
    return !year.lastDay().isBefore(from) && !year.firstDay().isAfter(until);
  }

  /** The days on which both hold, if there are any. */
  public Optional<Validity> and(Validity other) {
    LocalDate start = from.isAfter(other.from) ? from : other.from;
    LocalDate end = until.isBefore(other.until) ? until : other.until;
    return start.isAfter(end) ? Optional.empty() : Optional.of(new Validity(start, end));
  }
}
