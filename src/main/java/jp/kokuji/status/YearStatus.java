package jp.kokuji.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.submission.Inbox;

/**
 * Where a year stands.
 *
 * @param files every file that was ever submitted for it, by path
 * @param waiting paths of files that have not been read yet
 * @param unread files of the year, or of none, that are no ledgers or lie in the wrong place
 * @param departments those that existed in the year, in the order of {@code jobs/city/}
 * @param strangers by folder that belongs to none of them, what of its files does not count
 */
public record YearStatus(
    @JsonIgnore FiscalYear fiscalYear,
    List<FileStatus> files,
    List<String> waiting,
    List<Inbox.Stray> unread,
    List<DepartmentStatus> departments,
    Map<String, List<HeldBack>> strangers) {

  @JsonProperty(value = "year", index = 0)
  public String year() {
    return fiscalYear.code();
  }

  /** The sum over all files. */
  public long sum(ToLongFunction<FileStatus> count) {
    return files.stream().mapToLong(count).sum();
  }

  /** Whether any row, sheet or file is held back. */
  public boolean heldBack() {
    return files.stream().anyMatch(file -> file.state() != FileStatus.State.LOADED);
  }

  /** The files whose records count although they have gone. */
  @JsonIgnore
  public List<FileStatus> gone() {
    return files.stream().filter(FileStatus::countsThoughGone).toList();
  }

  /** Paths of the files that may have been meant as submissions, and are not read. */
  public List<String> leftUnread() {
    return unread.stream().filter(stray -> !stray.harmless()).map(Inbox.Stray::path).toList();
  }
}
