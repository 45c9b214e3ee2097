package jp.kokuji.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A clerk who does by hand what the manual says of a load: what lies in the input folder is taken
 * in the order of the names; a file that bears another name is the same file; a key counts once in
 * a year, where it stood first; what has gone counts until it is taken back.
 */
final class Clerk {
  /** The files by their paths. */
  final NavigableMap<String, Page> folder = new TreeMap<>();

  private final NavigableMap<String, Standing> counting = new TreeMap<>();

  /** Whether jobs/ knows the department's new name; all else that it says stays the same. */
  boolean renamedIsKnown;

  /**
   * A file that counts.
   *
   * @param renamedWasKnown when it was judged
   * @param heldRows the paths of those that had its held keys first, row by row
   */
  private record Standing(
      Page page, boolean renamedWasKnown, List<Entry> accepted, List<String> heldRows) {}

  /** What counts in a year. */
  Stream<Entry> counting(int year) {
    return counting.entrySet().stream()
        .filter(file -> year(file.getKey()) == year)
        .flatMap(file -> file.getValue().accepted().stream());
  }

  boolean isGone(String path) {
    return counting.containsKey(path) && !folder.containsKey(path);
  }

  Stream<String> gone() {
    return counting.keySet().stream().filter(this::isGone);
  }

  void forget(String path) {
    counting.remove(path);
  }

  static int year(String path) {
    return Integer.parseInt(path.substring(1, path.indexOf('/'))) + 2018;
  }

  /** The year and the submitter, whatever the folder is called. */
  private static String owner(String path) {
    return path.substring(0, path.lastIndexOf('/')).replace("健康福祉部保健所", "保健所");
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What lies where and what of it counts, for whoever looks for a fault. */
  @Override
  public String toString() {
    return "folder "
        + folder.keySet()
        + " counting "
        + counting.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue().accepted().stream().map(Entry::key).toList())
            .toList();
  }

  void load() {
    rename();
    for (Map.Entry<String, Page> file : folder.entrySet()) {
      Standing now = counting.get(file.getKey());
      if (now == null
          || !now.page().equals(file.getValue())
          || now.renamedWasKnown() != renamedIsKnown) {
        judge(file.getKey());
        replace(file.getKey());
      }
    }
    for (String path : folder.keySet()) {
      Standing now = counting.get(path);
      if (now != null && !now.heldRows().isEmpty()) {
        judge(path);
      }
    }
  }

  private void rename() {
    Map<String, Page> lost = new LinkedHashMap<>();
    counting.forEach(
        (path, standing) -> {
          if (!standing.page().equals(folder.get(path))) {
            lost.put(path, standing.page());
          }
        });
    Map<String, String> names = new LinkedHashMap<>();
    List<String> strange = new ArrayList<>();
    folder.forEach(
        (path, page) -> {
          Standing standing = counting.get(path);
          if (standing == null || !standing.page().equals(page)) {
            strange.add(path);
          }
        });
    strange.removeIf(
        path -> take(lost, names, path, old -> standing(old).page().equals(folder.get(path))));
    for (String path : strange) {
      if (!counting.containsKey(path)) {
        take(lost, names, path, old -> !folder.containsKey(old) && name(old).equals(name(path)));
      }
    }
    Map<String, Standing> moved = new HashMap<>();
    Set<String> before = Set.copyOf(counting.keySet());
    names.forEach(
        (old, path) -> {
          Standing standing = counting.remove(old);
          if (standing != null && (!before.contains(path) || names.containsKey(path))) {
            moved.put(path, standing);
          }
        });
    counting.putAll(moved);
  }

  private static boolean take(
      Map<String, Page> lost, Map<String, String> names, String path, Predicate<String> same) {
    for (String old : lost.keySet()) {
      if (!old.equals(path) && owner(old).equals(owner(path)) && same.test(old)) {
        lost.remove(old);
        names.put(old, path);
        return true;
      }
    }
    return false;
  }

  private boolean isValid(Entry entry, String path) {
    boolean carried = entry.sort() == Entry.Sort.APPEAL && entry.year() < year(path);
    if (entry.year() != year(path) && !carried) {
      return false;
    }
    return switch (entry.sort()) {
      case SESSION -> true;
      case DESK -> entry.office() != Entry.Office.NOBODY;
      case REQUEST, APPEAL ->
          switch (entry.office()) {
            case NOBODY -> false;
            case RENAMED -> renamedIsKnown;
            case GENERAL, HEALTH, ENVIRONMENT, SCHOOLS -> true;
          };
    };
  }

  private void judge(String path) {
    Page page = Objects.requireNonNull(folder.get(path), path);
    Map<String, String> others = new HashMap<>();
    counting.forEach(
        (other, standing) -> {
          if (!other.equals(path) && year(other) == year(path)) {
            standing.accepted().forEach(entry -> others.put(entry.key(), other));
          }
        });
    List<Entry> accepted = new ArrayList<>();
    List<String> held = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (Entry entry : page.entries()) {
      if (isValid(entry, path) && own.add(entry.key())) {
        String other = others.get(entry.key());
        if (other == null) {
          accepted.add(entry);
        } else {
          held.add(other);
        }
      }
    }
    counting.put(path, new Standing(page, renamedIsKnown, accepted, held));
  }

  /** A file that has gone gives way to one of its owner that has half of it. */
  private void replace(String path) {
    for (Map.Entry<String, Integer> common : common(path).entrySet()) {
      String old = common.getKey();
      if (isGone(old)
          && owner(old).equals(owner(path))
          && 2 * common.getValue() >= standing(old).accepted().size()) {
        counting.remove(old);
        return;
      }
    }
  }

  /**
   * How many rows the file has of which other. One whose number is another's is that one's; one
   * with a number of its own is that of the first file that says the same under another.
   */
  private Map<String, Integer> common(String path) {
    Map<String, Integer> common = new LinkedHashMap<>();
    Standing now = standing(path);
    now.heldRows().forEach(other -> common.merge(other, 1, Integer::sum));
    for (Entry entry : now.accepted()) {
      counting.entrySet().stream()
          .filter(other -> !other.getKey().equals(path) && year(other.getKey()) == year(path))
          .filter(other -> other.getValue().accepted().stream().anyMatch(entry::isAlike))
          .findFirst()
          .ifPresent(other -> common.merge(other.getKey(), 1, Integer::sum));
    }
    return common;
  }

  private Standing standing(String path) {
    return Objects.requireNonNull(counting.get(path), path);
  }
}
