package jp.kokuji.rulebook;

/**
 * An entry of {@code jobs/schedule.yml}.
 *
 * @param name the operator's own, by which its runs are remembered
 */
public record ScheduledJob(String name, Work work, When when) {}
