package jp.kokuji.run;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a job.
 *
 * @param about what it was of: a file's path, or a report and its year
 * @param read how many rows it read, and of those of a file, how many were taken and held back
 */
public record Execution(
    long id,
    String job,
    ZonedDateTime begun,
    @Nullable ZonedDateTime ended,
    String status,
    Map<String, String> about,
    long read,
    long accepted,
    long heldBack) {
  static final String MACHINE = "machine";

  /** The machine that ran it, where several share the database. */
  public String machine() {
    return about.getOrDefault(MACHINE, "");
  }

  /** Whether another machine ran it. */
  public boolean elsewhere() {
    return !machine().isEmpty() && !machine().equals(ScheduledRuns.machine());
  }

  public boolean running() {
    return ended == null;
  }

  /** In milliseconds; 0 while it runs. */
  public long took() {
    return ended == null ? 0 : Duration.between(begun, ended).toMillis();
  }

  /** The first path and how many more, or what else tells it from others of its name. */
  public String subject() {
    long more = Long.parseLong(about.getOrDefault("files", "1")) - 1;
    return about.containsKey("path")
        ? about.get("path") + (more > 0 ? " +" + more : "")
        : about.entrySet().stream()
            .filter(each -> List.of("year", "report", "edition").contains(each.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(" "));
  }
}
