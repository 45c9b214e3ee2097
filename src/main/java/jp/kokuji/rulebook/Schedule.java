package jp.kokuji.rulebook;

import java.util.List;

/**
 * All entries of {@code jobs/schedule.yml}.
 *
 * @param jobs in the order of the file; jobs due at the same time run in this order
 */
public record Schedule(List<ScheduledJob> jobs) {}
