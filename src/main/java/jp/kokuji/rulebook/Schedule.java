package jp.kokuji.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * All entries of {@code jobs/schedule.yml}.
 *
 * @param due the day after a year by which its ledgers are to be handed in; null where none is said
 * @param jobs in the order of the file; jobs due at the same time run in this order
 */
public record Schedule(@Nullable When due, List<ScheduledJob> jobs) {
  /** The last day on which the ledgers of the year are to be handed in. */
  public Optional<LocalDate> due(FiscalYear year) {
    Instant end = year.lastDay().plusDays(1).atStartOfDay(When.ZONE).minusNanos(1).toInstant();
    return Optional.ofNullable(due).map(day -> day.next(end).atZone(When.ZONE).toLocalDate());
  }
}
