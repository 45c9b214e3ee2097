package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A file of {@code jobs/} that its schema accepts.
 *
 * @param name the file's path, as the operator knows it
 * @param lines the line on which each part begins, by JSON pointer
 */
record Source(String name, JsonNode tree, Map<JsonPointer, Integer> lines) {

  Entry root() {
    return new Entry(this, JsonPointer.empty());
  }

  /** What the file's name says it holds: {@code appeal} of {@code jobs/kinds/appeal.yml}. */
  String id() {
    return id(name);
  }

  static String id(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** The id names tables, folders and figures, so it must be plain everywhere. */
  void checkId(List<Fault> faults) {
    if (!id().matches("[a-z]+(-[a-z]+)*")) {
      faults.add(Fault.of(name, 0, "file-name", id()));
    }
  }

  /** The line of a part; of a part that is missing, the line of what should hold it. */
  int line(JsonPointer at) {
    JsonPointer known = at;
    while (!lines.containsKey(known) && !known.matches()) {
      known = known.head();
    }
    return lines.getOrDefault(known, 0);
  }

  Fault fault(JsonPointer at, String found, String allowed) {
    return new Fault(name, line(at), found, allowed);
  }
}
