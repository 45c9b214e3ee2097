package jp.kokuji.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;

/** The fiscal year that a scheduled report is about, seen from the day on which it is due. */
public enum ScheduledYear {
  PREVIOUS("前年度"),
  CURRENT("当年度");

  private final String word;

  ScheduledYear(String word) {
    this.word = word;
  }

  public static Optional<ScheduledYear> find(String word) {
    return Arrays.stream(values()).filter(year -> year.word.equals(word)).findFirst();
  }

  /** The year meant by a run that is due then, even if it is made up later. */
  public FiscalYear of(Instant due) {
    FiscalYear year = FiscalYear.of(LocalDate.ofInstant(due, When.ZONE));
    return switch (this) {
      case PREVIOUS -> year.previous();
      case CURRENT -> year;
    };
  }
}
