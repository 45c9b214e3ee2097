package jp.kokuji.status;

import java.util.List;
import java.util.Map;

/**
 * What a department has submitted, by the ids of record kinds that name a department.
 *
 * @param records how many records of each kind count; kinds with none are left out
 * @param nil the kinds for which it has said that there is nothing to report (該当なし届)
 * @param missing the kinds for which there is neither
 */
public record DepartmentStatus(
    String agency,
    String department,
    Map<String, Long> records,
    List<String> nil,
    List<String> missing) {

  /** Whether nothing at all names the department. */
  public boolean silent() {
    return records.isEmpty() && nil.isEmpty();
  }
}
