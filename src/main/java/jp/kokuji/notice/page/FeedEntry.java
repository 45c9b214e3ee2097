package jp.kokuji.notice.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of the feed.
 *
 * @param name one for each act, from which its id is made
 * @param address of the page that it leads to, as seen from the root
 */
record FeedEntry(String name, LocalDate day, String title, String words, String address) {

  /** The publication of a report, and its withdrawal. */
  static List<FeedEntry> of(Issue issue, String report) {
    String place = issue.folder() + issue.report();
    List<FeedEntry> entries = new ArrayList<>();
    entries.add(
        new FeedEntry(
            place,
            issue.date(),
            Words.text("feed.published", report, issue.year().label(), issue.edition()),
            issue.notice() + (issue.note().isEmpty() ? "" : "　" + issue.note()),
            issue.folder() + "index.html"));
    LocalDate until = issue.until();
    if (issue.withdrawn() && until != null) {
      entries.add(
          new FeedEntry(
              place + "/withdrawn",
              until,
              Words.text("feed.withdrawn", report, issue.year().label()),
              issue.withdrawnNote(),
              issue.year().code() + "/index.html"));
    }
    return entries;
  }
}
