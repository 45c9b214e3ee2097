package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV in the plainest way, to be compared with the program's own. */
final class PlainCsv {
  private PlainCsv() {}

  /** The cells of each record, without blank ones at its end. */
  static List<List<String>> cells(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> record = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (c == '"' && quoted && next == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
        cell.append(c);
      } else {
        record.add(cell.toString());
        cell.setLength(0);
        i += c == '\r' && next == '\n' ? 1 : 0;
        if (c != ',') {
          records.add(ended(record));
        }
      }
    }
    record.add(cell.toString());
    if (record.size() > 1 || !cell.isEmpty()) {
      records.add(ended(record));
    }
    return records;
  }

  private static List<String> ended(List<String> record) {
    while (!record.isEmpty() && record.getLast().isEmpty()) {
      record.removeLast();
    }
    List<String> whole = List.copyOf(record);
    record.clear();
    return whole;
  }
}
