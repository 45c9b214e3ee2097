package jp.kokuji.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands of the files, by one reading of the log, in the order of the paths.
 *
 * @param latest the last settled submission of every path, counting or refused
 * @param counting the submissions whose records count; of a path whose correction was refused, the
 *     one before
 */
public record Standing(List<Settled> latest, List<Settled> counting) {

  /**
   * Tells them apart.
   *
   * @param settled what counts or was refused, by path and then by number
   */
  static Standing of(List<Settled> settled) {
    Map<String, Settled> latest = new LinkedHashMap<>();
    settled.forEach(each -> latest.put(each.path(), each));
    return new Standing(
        List.copyOf(latest.values()),
        settled.stream().filter(each -> each.state() == Settled.State.ACTIVE).toList());
  }
}
