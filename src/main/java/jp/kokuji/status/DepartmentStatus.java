package jp.kokuji.status;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a department has submitted, by the ids of record kinds that name a department.
 *
 * @param submitter the one name among all by which it submits
 * @param records how many records of each kind count; kinds with none are left out
 * @param received when the latest file with such records was read
 * @param nil the kinds for which it has said that there is nothing to report (該当なし届)
 * @param missing the kinds for which there is neither
 * @param contradicted the kinds for which it has said that there is nothing to report, and there is
 * @param heldBack files in the department's folder of which something does not count
 */
public record DepartmentStatus(
    String agency,
    String department,
    String submitter,
    Map<String, Long> records,
    Map<String, OffsetDateTime> received,
    List<String> nil,
    List<String> missing,
    List<String> contradicted,
    List<HeldBack> heldBack) {

  /** Whether nothing at all names the department. */
  public boolean silent() {
    return records.isEmpty() && nil.isEmpty() && heldBack.isEmpty();
  }
}
