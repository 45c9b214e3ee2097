package jp.kokuji.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.record.Tallies;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has submitted records of which kinds, or said that there are none. */
@Component
class Departments {
  private final Records records;
  private final Tallies tallies;
  private final Map<Asked, Counts> known = new ConcurrentHashMap<>();

  Departments(Records records, Tallies tallies) {
    this.records = records;
    this.tallies = tallies;
  }

  private record Asked(String kind, String column, FiscalYear year) {}

  /** What was counted when the submissions were these ({@link Tallies#basis}). */
  private record Counts(@Nullable String basis, Map<String, Records.Group> groups) {}

  List<DepartmentStatus> of(Rulebook rulebook, FiscalYear year, List<FileStatus> files) {
    Tally submitted = new Tally();
    Owners owners = new Owners(rulebook.city(), year);
    files.stream()
        .filter(file -> file.state() != FileStatus.State.LOADED)
        .forEach(file -> submitted.heldBack(owners.of(file.submitter()), HeldBack.of(file)));
    for (RecordKind kind : rulebook.kindsIn(year)) {
      Optional<Field> department = field(kind, FieldType.DepartmentName.class);
      Optional<Field> returned = field(kind, FieldType.KindName.class);
      if (department.isPresent() && returned.isPresent()) {
        for (StoredRecord nil : records.find(kind, year, List.of())) {
          submitted.nil(nil.text(department.get().name()), nil.text(returned.get().name()));
        }
      } else if (department.isPresent()) {
        submitted.expect(kind.id());
        counts(kind, department.get().name(), year)
            .forEach((name, group) -> submitted.count(name, kind.id(), group));
      } else {
        owners(rulebook, year, kind).forEach(name -> submitted.owned(name, kind.id()));
      }
    }
    return rulebook.city().departments().stream()
        .filter(department -> department.validity().touches(year))
        .map(submitted::by)
        .toList();
  }

  /** Counted again only where other submissions count than the last time. */
  private Map<String, Records.Group> counts(RecordKind kind, String column, FiscalYear year) {
    String basis = tallies.basis(kind, year);
    return known
        .compute(
            new Asked(kind.id(), column, year),
            (asked, last) ->
                last != null && Objects.equals(last.basis(), basis)
                    ? last
                    : new Counts(basis, records.countBy(kind, column, year)))
        .groups();
  }

  /** Whether any department has said of the year that there is nothing to report. */
  boolean anyNil(Rulebook rulebook, FiscalYear year) {
    return rulebook.kindsIn(year).stream()
        .filter(kind -> field(kind, FieldType.DepartmentName.class).isPresent())
        .filter(kind -> field(kind, FieldType.KindName.class).isPresent())
        .anyMatch(kind -> !records.find(kind, year, List.of()).isEmpty());
  }

  /** The departments that owe the kind, where its records name none, and have sent some. */
  private List<String> owners(Rulebook rulebook, FiscalYear year, RecordKind kind) {
    Optional<Field> corner = field(kind, FieldType.CornerName.class);
    if (Roles.EVERY_CORNER.equals(kind.roles().owner()) && corner.isPresent()) {
      List<String> sent = records.values(kind, corner.get().name(), year, List.of());
      return rulebook.city().departments().stream()
          .filter(d -> sent.contains(Objects.requireNonNullElse(d.corner(), d.name())))
          .map(Department::name)
          .toList();
    }
    return Stream.ofNullable(kind.roles().owner())
        .filter(owner -> records.count(kind, year) > 0)
        .toList();
  }

  private static Optional<Field> field(RecordKind kind, Class<? extends FieldType> type) {
    return kind.fields().stream().filter(field -> type.isInstance(field.type())).findFirst();
  }
}
