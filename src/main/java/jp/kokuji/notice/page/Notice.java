package jp.kokuji.notice.page;

import java.time.LocalDate;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a year's public notice.
 *
 * @param edition counts the year's notices from 1
 * @param number the notice's number, {@code 123}
 * @param note why it was published anew; empty for what had never been published
 * @param checksum SHA-256 of the edition's list of checksums
 */
public record Notice(
    FiscalYear year,
    int edition,
    String number,
    LocalDate date,
    String note,
    String checksum,
    List<Part> parts) {

  /**
   * A report of the edition.
   *
   * @param system the system (制度) that it tells of
   * @param version which final version of the report it is
   * @param withdrawnOn null while it is not withdrawn
   */
  public record Part(
      String report,
      String system,
      int version,
      @Nullable LocalDate withdrawnOn,
      String withdrawnNote) {

    public boolean withdrawn() {
      return withdrawnOn != null;
    }
  }

  /** The ids of its reports. */
  public List<String> reports() {
    return parts.stream().map(Part::report).toList();
  }
}
