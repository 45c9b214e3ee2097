package jp.kokuji.rulebook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import org.jspecify.annotations.Nullable;

/** What can make the rows of a table: a field that has members, single clauses, and times. */
public sealed interface Dimension {
  /** The dimension of single clauses, of which a record can fall under several. */
  String CLAUSE = "clause";

  /** The dimension of the months in which records were opened. */
  String MONTH = "month";

  /** The dimension of fiscal years. */
  String YEAR = "year";

  /** The members of a field. */
  record OfField(RecordKind kind, Field field) implements Dimension {}

  /** The single clauses of the field that holds combinations of them. */
  record Clauses(Field field) implements Dimension {}

  /**
   * The months of a fiscal year.
   *
   * @param field in which the day or month stands; null for the day that opens a record
   */
  record Months(@Nullable Field field) implements Dimension {}

  /** The fiscal years. */
  record Years() implements Dimension {}

  /** The names of all dimensions that records of the kind have. */
  static List<String> names(RecordKind kind) {
    List<String> names = new ArrayList<>();
    kind.all().stream().map(Field::name).forEach(names::add);
    names.addAll(List.of(CLAUSE, MONTH, YEAR));
    names.removeIf(name -> find(kind, name).isEmpty());
    return names;
  }

  /** The dimension of that name, if records of the kind have it. */
  static Optional<Dimension> find(RecordKind kind, String name) {
    return switch (name) {
      case CLAUSE -> kind.find(FieldType.Clauses.class).map(Clauses::new);
      case MONTH -> kind.opened() == null ? Optional.empty() : Optional.of(new Months(null));
      case YEAR -> Optional.of(new Years());
      default ->
          kind.all().stream()
              .filter(field -> field.name().equals(name))
              .findFirst()
              .flatMap(field -> of(kind, field));
    };
  }

  private static Optional<Dimension> of(RecordKind kind, Field field) {
    if (field.type() instanceof FieldType.Day || field.type() instanceof FieldType.Month) {
      return Optional.of(new Months(field));
    }
    return hasMembers(field.type()) ? Optional.of(new OfField(kind, field)) : Optional.empty();
  }

  /** The names of those that can make columns: each member has one label of its own. */
  static List<String> acrossNames(RecordKind kind) {
    return names(kind).stream()
        .filter(name -> find(kind, name).filter(Dimension::canBeAcross).isPresent())
        .toList();
  }

  /** Whether its members can be columns. */
  default boolean canBeAcross() {
    return switch (this) {
      case OfField of ->
          depth() == 1
              && !(of.field().type() instanceof FieldType.Clauses)
              && !(of.field().type() instanceof FieldType.Vocabulary words && words.open());
      case Clauses clauses -> true;
      case Months months -> false;
      case Years years -> false;
    };
  }

  private static boolean hasMembers(FieldType type) {
    return switch (type) {
      case FieldType.Vocabulary words -> true;
      case FieldType.Categories several -> true;
      case FieldType.AgencyName agency -> true;
      case FieldType.DepartmentName department -> true;
      case FieldType.CornerName corner -> true;
      case FieldType.BasisName basis -> true;
      case FieldType.Clauses clauses -> true;
      default -> false;
    };
  }

  /** The type of the field whose values are the members; nothing for clauses and times. */
  default Optional<FieldType> type() {
    return this instanceof OfField of ? Optional.of(of.field().type()) : Optional.empty();
  }

  /** How many labels one beside the other name a member: 市長/総務部 are two. */
  default int depth() {
    return type()
            .filter(t -> t instanceof FieldType.DepartmentName || t instanceof FieldType.CornerName)
            .isPresent()
        ? 2
        : 1;
  }

  /** Whether the members are told apart by their agencies too. */
  default boolean ofAgency() {
    return type().filter(FieldType.DepartmentName.class::isInstance).isPresent();
  }

  /** Whether a record can belong to several members, so that they do not add up. */
  default boolean overlaps() {
    return this instanceof Clauses
        || type().filter(FieldType.Categories.class::isInstance).isPresent();
  }

  /** Whether records of the kind can stand in several rows of the table. */
  static boolean overlap(TableDefinition table, RecordKind kind) {
    return Stream.concat(table.rows().each().stream(), table.rows().split().values().stream())
        .flatMap(name -> find(kind, name).stream())
        .anyMatch(Dimension::overlaps);
  }

  /** The fields that decide whether a record belongs to a member, the same in every kind. */
  default List<Field> fields() {
    return switch (this) {
      case OfField of ->
          Stream.concat(of.kind().agency().filter(a -> ofAgency()).stream(), Stream.of(of.field()))
              .toList();
      case Clauses clauses -> List.of(clauses.field());
      case Months months -> Stream.ofNullable(months.field()).toList();
      case Years years -> List.of();
    };
  }

  /** The columns that decide whether a record of the kind belongs to a member. */
  default Stream<String> columns(RecordKind counted) {
    return this instanceof Months months && months.field() == null
        ? Stream.ofNullable(counted.opened())
        : fields().stream().map(Field::name);
  }

  /** The provisions whose clauses or bases are the members. */
  default Stream<String> provisions() {
    return fields().stream()
        .flatMap(
            field ->
                switch (field.type()) {
                  case FieldType.Clauses clauses -> Stream.of(clauses.provision());
                  case FieldType.BasisName basis -> Stream.of(basis.provision());
                  default -> Stream.empty();
                });
  }
}
