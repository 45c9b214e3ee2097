package jp.kokuji.backup;

import java.nio.file.Path;
import java.util.Map;

/**
 * A copy of the database that was read back.
 *
 * @param stored how many rows each table had before it was copied, by the tables' names
 * @param later how many it had afterwards: somebody may have signed in meanwhile
 * @param restored how many of them the copy has
 */
public record Backup(
    Path file,
    long bytes,
    Map<String, Long> stored,
    Map<String, Long> later,
    Map<String, Long> restored) {

  /** Whether every row of every table came back. */
  public boolean whole() {
    return !stored.isEmpty()
        && stored.keySet().equals(restored.keySet())
        && stored.keySet().stream().allMatch(this::whole);
  }

  private boolean whole(String table) {
    long copied = restored.getOrDefault(table, -1L);
    long one = stored.getOrDefault(table, 0L);
    long other = later.getOrDefault(table, 0L);
    return Math.min(one, other) <= copied && copied <= Math.max(one, other);
  }

  public long rows() {
    return stored.values().stream().mapToLong(Long::longValue).sum();
  }
}
