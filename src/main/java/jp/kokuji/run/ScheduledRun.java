package jp.kokuji.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of an entry of {@code jobs/schedule.yml}.
 *
 * @param begun nothing where the entry is only known since then
 * @param ended nothing while it is under way, or if it was killed
 * @param exitStatus as the command's own, once it has ended
 */
public record ScheduledRun(
    String entry,
    Instant due,
    @Nullable Instant begun,
    @Nullable Instant ended,
    @Nullable Integer exitStatus,
    String machine) {}
