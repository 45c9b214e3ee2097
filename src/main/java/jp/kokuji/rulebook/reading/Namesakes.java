package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;

/** Departments of one name under two agencies must be told apart wherever one is meant. */
record Namesakes(List<Department> departments, List<String> shared, List<Fault> faults) {
  Namesakes(Optional<City> city, List<Fault> faults) {
    this(
        city.map(City::departments).orElse(List.of()),
        city.stream()
            .flatMap(of -> of.departments().stream().filter(d -> !of.called(d).equals(d.name())))
            .map(Department::name)
            .distinct()
            .toList(),
        faults);
  }

  /** Who owes the kind, and whether its records say of which agency a department is. */
  void check(Entry root, RecordKind kind) {
    if (root.has("owner") && !departments.isEmpty()) {
      owner(root.part("owner"));
    }
    Optional<?> department = kind.find(FieldType.DepartmentName.class);
    if (department.isPresent() && kind.agency().isEmpty() && !shared.isEmpty()) {
      faults.add(root.part("name").amiss("agency-untold", kind.name(), shared.getFirst()));
    }
  }

  private void owner(Entry owner) {
    if (shared.contains(owner.text())) {
      faults.add(owner.amiss("owner-shared", owner.text(), String.join("・", withAgency())));
      return;
    }
    List<String> names =
        Stream.of(
                departments.stream().map(Department::name).filter(each -> !shared.contains(each)),
                withAgency().stream(),
                Stream.of(Roles.EVERY_CORNER))
            .flatMap(each -> each)
            .toList();
    new WordCheck(faults).known(owner, names);
  }

  private List<String> withAgency() {
    return departments.stream()
        .filter(each -> shared.contains(each.name()))
        .map(each -> each.agency() + each.name())
        .toList();
  }
}
