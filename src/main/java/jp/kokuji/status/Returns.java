package jp.kokuji.status;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Finds the returns that are missing: a ledger that nobody sent says nothing, not even 0. */
@Component
public class Returns {
  private final Records records;

  Returns(Records records) {
    this.records = records;
  }

  /** The returns that are missing for the kinds, those that every department owes apart. */
  public List<MissingReturn> missing(
      Rulebook rulebook, FiscalYear year, YearStatus status, Set<String> kinds) {
    List<MissingReturn> missing = new ArrayList<>();
    for (String id : kinds) {
      RecordKind kind = rulebook.kind(id);
      if (!kind.validity().touches(year)) {
        continue;
      }
      if (kind.roles().owner() != null || find(kind, FieldType.DepartmentName.class).isEmpty()) {
        missing.addAll(missing(rulebook, year, kind));
      } else {
        status.departments().stream()
            .filter(department -> department.missing().contains(id))
            .map(d -> new MissingReturn(d.agency() + " " + d.department(), kind.name()))
            .forEach(missing::add);
      }
    }
    return missing;
  }

  private List<MissingReturn> missing(Rulebook rulebook, FiscalYear year, RecordKind kind) {
    List<StoredRecord> nil = nil(rulebook, year, kind);
    if (Roles.EVERY_CORNER.equals(kind.roles().owner())) {
      return corners(rulebook, year, kind, nil);
    }
    City city = rulebook.city();
    boolean there = records.count(kind, year) > 0 || nil.stream().anyMatch(by(kind, city));
    String owner = Objects.requireNonNullElse(kind.roles().owner(), "");
    return there ? List.of() : List.of(new MissingReturn(owner, kind.name()));
  }

  /** Whether a nil return is the owner's; anybody's where the kind has none. */
  private static Predicate<StoredRecord> by(RecordKind kind, City city) {
    String owner = kind.roles().owner();
    return record ->
        owner == null
            || city.departments().stream()
                .filter(department -> department.isMeantBy(owner))
                .anyMatch(each -> city.called(each).equals(Departments.called(city, record)));
  }

  private List<MissingReturn> corners(
      Rulebook rulebook, FiscalYear year, RecordKind kind, List<StoredRecord> nil) {
    Field corner = find(kind, FieldType.CornerName.class).orElseThrow();
    Set<String> there = new LinkedHashSet<>(records.values(kind, corner.name(), year, List.of()));
    City city = rulebook.city();
    for (StoredRecord record : nil) {
      String name = Departments.called(city, record);
      there.add(name);
      city.departments().stream()
          .filter(each -> each.isMeantBy(name) && city.called(each).equals(name))
          .map(each -> Objects.requireNonNullElse(each.corner(), each.name()))
          .forEach(there::add);
    }
    return rulebook.city().corners().stream()
        .filter(each -> each.validity().touches(year))
        .filter(each -> !there.contains(each.name()))
        .map(each -> new MissingReturn(each.agency() + " " + each.name(), kind.name()))
        .toList();
  }

  /** Whether anybody has said that there is nothing of the kind to report. */
  public boolean hasNil(Rulebook rulebook, FiscalYear year, RecordKind kind) {
    return !nil(rulebook, year, kind).isEmpty();
  }

  /** The nil returns of the kind. */
  private List<StoredRecord> nil(Rulebook rulebook, FiscalYear year, RecordKind kind) {
    return rulebook.kinds().values().stream()
        .flatMap(
            returns ->
                find(returns, FieldType.KindName.class).stream()
                    .flatMap(
                        returned ->
                            records.find(returns, year, List.of()).stream()
                                .filter(r -> r.text(returned.name()).equals(kind.id()))))
        .toList();
  }

  private static Optional<Field> find(RecordKind kind, Class<? extends FieldType> type) {
    return kind.fields().stream().filter(field -> type.isInstance(field.type())).findFirst();
  }
}
