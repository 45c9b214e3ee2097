package jp.kokuji.proof;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The content of a file.
 *
 * @param manner in which it is written
 */
record Page(Entry.Sort sort, List<Entry> entries, int manner) {
  String text() {
    return entries.stream()
        .map(entry -> entry.line(manner))
        .collect(Collectors.joining("\n", sort.headings + "\n", "\n"));
  }
}
