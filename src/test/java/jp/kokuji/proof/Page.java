package jp.kokuji.proof;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The content of a file.
 *
 * @param manner in which it is written
 */
record Page(Entry.Sort sort, List<Entry> entries, int manner) {

  /** The same bytes, whatever else is known of the entries: a desk's count has no number. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Page page && text().equals(page.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  String text() {
    return entries.stream()
        .map(entry -> entry.line(manner))
        .collect(Collectors.joining("\n", sort.headings + "\n", "\n"));
  }
}
