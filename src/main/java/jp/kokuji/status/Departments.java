package jp.kokuji.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Who has submitted records of which kinds, or said that there are none. */
@Component
class Departments {
  private final Records records;

  Departments(Records records) {
    this.records = records;
  }

  List<DepartmentStatus> of(Rulebook rulebook, FiscalYear year) {
    Submitted submitted = new Submitted(new HashMap<>(), new HashMap<>(), new ArrayList<>());
    for (RecordKind kind : rulebook.kinds().values()) {
      Optional<Field> department = field(kind, FieldType.DepartmentName.class);
      Optional<Field> returned = field(kind, FieldType.KindName.class);
      if (department.isPresent() && returned.isPresent()) {
        for (StoredRecord nil : records.find(kind, year, List.of())) {
          submitted.nil(nil.text(department.get().name()), nil.text(returned.get().name()));
        }
      } else if (department.isPresent()) {
        submitted.expected().add(kind.id());
        records
            .countBy(kind, department.get().name(), year)
            .forEach((name, count) -> submitted.count(name, kind.id(), count));
      }
    }
    return rulebook.city().departments().stream()
        .filter(department -> department.validity().touches(year))
        .map(submitted::by)
        .toList();
  }

  private static Optional<Field> field(RecordKind kind, Class<? extends FieldType> type) {
    return kind.fields().stream().filter(field -> type.isInstance(field.type())).findFirst();
  }

  /**
   * What was submitted, by department.
   *
   * @param expected the kinds that every department submits or says it has none of
   */
  private record Submitted(
      Map<String, Map<String, Long>> counts, Map<String, List<String>> nil, List<String> expected) {

    void count(String department, String kind, long records) {
      counts.computeIfAbsent(department, name -> new LinkedHashMap<>()).put(kind, records);
    }

    void nil(String department, String kind) {
      nil.computeIfAbsent(department, name -> new ArrayList<>()).add(kind);
    }

    DepartmentStatus by(Department department) {
      Map<String, Long> own = counts.getOrDefault(department.name(), Map.of());
      List<String> none = nil.getOrDefault(department.name(), List.of());
      List<String> missing =
          expected.stream().filter(kind -> !own.containsKey(kind) && !none.contains(kind)).toList();
      return new DepartmentStatus(department.agency(), department.name(), own, none, missing);
    }
  }
}
