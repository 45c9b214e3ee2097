package jp.kokuji.rulebook;

/** What a scheduled job does: the same as the command of that name. */
public sealed interface Work {
  /** Reads everything new or changed under the input folder. */
  record Load() implements Work {}

  /** Writes the reports of a year. */
  record Report(ScheduledYear year) implements Work {}

  /** Load, then report. */
  record YearEnd(ScheduledYear year) implements Work {}

  /**
   * Sends the departments of a year what they still owe.
   *
   * @param days until the day by which they are asked to answer
   */
  record Remind(ScheduledYear year, int days) implements Work {}
}
