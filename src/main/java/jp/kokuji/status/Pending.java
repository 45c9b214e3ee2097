package jp.kokuji.status;

import java.time.LocalDate;

/**
 * An undecided record.
 *
 * @param due the last day of its term
 * @param left days until then; negative where it has passed
 * @param key its number, as it is written
 */
public record Pending(
    LocalDate due,
    long left,
    String kind,
    String key,
    String department,
    String path,
    String sheet,
    int row) {}
