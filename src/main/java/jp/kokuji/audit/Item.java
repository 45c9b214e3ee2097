package jp.kokuji.audit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row or a column of a printed table.
 *
 * @param path its labels from the outermost on
 */
record Item(List<String> path, Role role) {
  Item(List<String> path) {
    this(path, Role.of(path.isEmpty() ? "" : path.getLast()));
  }

  String label() {
    return String.join("/", path);
  }

  String name() {
    return path.isEmpty() ? "" : path.getLast();
  }

  /** The paths above it in the tree of labels, the nearest last. */
  Stream<List<String>> above() {
    return IntStream.range(1, path.size()).mapToObj(size -> path.subList(0, size));
  }

  /** Whether it stands in the group of a total. */
  boolean beside(Item total) {
    List<String> group = total.path.subList(0, total.path.size() - 1);
    return path.size() >= total.path.size() && path.subList(0, group.size()).equals(group);
  }
}
