package jp.kokuji.status;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.RecordGroup;
import jp.kokuji.record.RecordGroups;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.record.Tallies;
import jp.kokuji.rulebook.City;
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
  private final RecordGroups groups;
  private final Tallies tallies;
  private final Map<Asked, Counts> known = new ConcurrentHashMap<>();

  Departments(Records records, RecordGroups groups, Tallies tallies) {
    this.records = records;
    this.groups = groups;
    this.tallies = tallies;
  }

  private record Asked(String kind, List<String> columns, FiscalYear year) {}

  /** What was counted when the submissions were these ({@link Tallies#basis}). */
  private record Counts(@Nullable String basis, Map<List<String>, RecordGroup> groups) {}

  List<DepartmentStatus> of(Rulebook rulebook, FiscalYear year, List<FileStatus> files) {
    return of(rulebook, year, rulebook.kindsIn(year), files);
  }

  private List<DepartmentStatus> of(
      Rulebook rulebook, FiscalYear year, List<RecordKind> kinds, List<FileStatus> files) {
    Tally submitted = new Tally();
    City city = rulebook.city();
    Owners owners = new Owners(city, year);
    boolean shared = city.departments().stream().anyMatch(d -> !city.called(d).equals(d.name()));
    files.stream()
        .filter(file -> file.state() != FileStatus.State.LOADED)
        .forEach(file -> submitted.heldBack(owners.of(file.submitter()), HeldBack.of(file)));
    for (RecordKind kind : kinds) {
      Optional<Field> department = field(kind, FieldType.DepartmentName.class);
      Optional<Field> returned = field(kind, FieldType.KindName.class);
      if (department.isPresent() && returned.isPresent()) {
        for (StoredRecord nil : records.find(kind, year, List.of())) {
          submitted.nil(called(city, nil), nil.text(returned.get().name()));
        }
      } else if (department.isPresent()) {
        Field field = department.get();
        submitted.expect(kind.id());
        counts(kind, shared ? columns(kind, field) : List.of(field.name()), year)
            .forEach((names, group) -> submitted.count(called(city, names), kind.id(), group));
      } else {
        owners(rulebook, year, kind).forEach(name -> submitted.owned(name, kind.id()));
      }
    }
    return city.departments().stream()
        .filter(department -> department.validity().touches(year))
        .map(department -> submitted.by(department, city.called(department)))
        .toList();
  }

  /** By its agency, where the ledger names one, and the department. */
  private static List<String> columns(RecordKind kind, Field department) {
    return Stream.concat(kind.agency().stream(), Stream.of(department)).map(Field::name).toList();
  }

  private static String called(City city, List<String> names) {
    return names.size() == 1 ? names.getFirst() : city.called(names.getFirst(), names.getLast());
  }

  /** The department that a record names; empty where its ledger names none. */
  static String called(City city, StoredRecord record) {
    return field(record.kind(), FieldType.DepartmentName.class)
        .map(department -> columns(record.kind(), department))
        .map(columns -> called(city, columns.stream().map(record::text).toList()))
        .orElse("");
  }

  /** Counted again only where other submissions count than the last time. */
  private Map<List<String>, RecordGroup> counts(
      RecordKind kind, List<String> columns, FiscalYear year) {
    String basis = tallies.basis(kind, year);
    return known
        .compute(
            new Asked(kind.id(), columns, year),
            (asked, last) ->
                last != null && Objects.equals(last.basis(), basis)
                    ? last
                    : new Counts(basis, groups.of(kind, columns, year)))
        .groups();
  }

  /**
   * Those of the year that have records and yet said that there are none. Only kinds of which any
   * has said so are counted, since others may have a million records.
   */
  List<DepartmentStatus> contradicted(Rulebook rulebook, FiscalYear year) {
    Set<String> asked = new HashSet<>();
    for (RecordKind kind : rulebook.kindsIn(year)) {
      Optional<Field> returned = field(kind, FieldType.KindName.class);
      if (returned.isPresent() && field(kind, FieldType.DepartmentName.class).isPresent()) {
        records.find(kind, year, List.of()).stream()
            .map(nil -> nil.text(returned.get().name()))
            .forEach(
                none -> {
                  asked.add(none);
                  asked.add(kind.id());
                });
      }
    }
    List<RecordKind> kinds =
        rulebook.kindsIn(year).stream().filter(kind -> asked.contains(kind.id())).toList();
    return kinds.isEmpty()
        ? List.of()
        : of(rulebook, year, kinds, List.of()).stream()
            .filter(department -> !department.contradicted().isEmpty())
            .toList();
  }

  /** The departments that owe the kind, where its records name none, and have sent some. */
  private List<String> owners(Rulebook rulebook, FiscalYear year, RecordKind kind) {
    Optional<Field> corner = field(kind, FieldType.CornerName.class);
    if (Roles.EVERY_CORNER.equals(kind.roles().owner()) && corner.isPresent()) {
      List<String> sent = records.values(kind, corner.get().name(), year, List.of());
      return rulebook.city().departments().stream()
          .filter(d -> sent.contains(Objects.requireNonNullElse(d.corner(), d.name())))
          .map(rulebook.city()::called)
          .toList();
    }
    return Stream.ofNullable(kind.roles().owner())
        .flatMap(owner -> rulebook.city().departments().stream().filter(d -> d.isMeantBy(owner)))
        .map(rulebook.city()::called)
        .distinct()
        .filter(owner -> records.count(kind, year) > 0)
        .toList();
  }

  private static Optional<Field> field(RecordKind kind, Class<? extends FieldType> type) {
    return kind.fields().stream().filter(field -> type.isInstance(field.type())).findFirst();
  }
}
