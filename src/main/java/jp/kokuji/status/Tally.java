package jp.kokuji.status;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.record.RecordGroup;
import jp.kokuji.rulebook.Department;

/** What was submitted in a year, by department. */
final class Tally {
  private final Map<String, Map<String, RecordGroup>> counts = new HashMap<>();
  private final Map<String, List<String>> nil = new HashMap<>();
  private final List<List<String>> owned = new ArrayList<>();
  private final Map<String, List<HeldBack>> held = new HashMap<>();
  private final List<String> owedByAll = new ArrayList<>();

  /** The kind is one that every department submits or says it has none of. */
  void expect(String kind) {
    owedByAll.add(kind);
  }

  void count(String department, String kind, RecordGroup records) {
    counts
        .computeIfAbsent(department, name -> new LinkedHashMap<>())
        .merge(kind, records, RecordGroup::plus);
  }

  /** That there are records of a kind that the department owes, though none names it. */
  void owned(String department, String kind) {
    owned.add(List.of(department, kind));
  }

  void heldBack(String department, HeldBack file) {
    held.computeIfAbsent(department, name -> new ArrayList<>()).add(file);
  }

  void nil(String department, String kind) {
    nil.computeIfAbsent(department, name -> new ArrayList<>()).add(kind);
  }

  /**
   * What a department has submitted.
   *
   * @param name its one name among all
   */
  DepartmentStatus by(Department department, String name) {
    Map<String, RecordGroup> own = counts.getOrDefault(name, Map.of());
    List<String> none = nil.getOrDefault(name, List.of());
    Map<String, Long> records = new LinkedHashMap<>();
    Map<String, OffsetDateTime> received = new LinkedHashMap<>();
    own.forEach((kind, group) -> records.put(kind, group.count()));
    own.forEach((kind, group) -> received.put(kind, group.received()));
    return new DepartmentStatus(
        department.agency(),
        department.name(),
        name,
        records,
        received,
        none,
        owedByAll.stream().filter(kind -> !own.containsKey(kind) && !none.contains(kind)).toList(),
        none.stream().filter(k -> own.containsKey(k) || owned.contains(List.of(name, k))).toList(),
        held.getOrDefault(name, List.of()));
  }
}
