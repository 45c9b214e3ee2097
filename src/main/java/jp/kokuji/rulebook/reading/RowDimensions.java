package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/** What can make the rows of a table: the fields that have members, single clauses, and times. */
public record RowDimensions(RecordKind kind, Lexicon lexicon) {
  /** The dimension of single clauses, of which a record can fall under several. */
  static final String CLAUSE = "clause";

  /** The dimension of the months in which records were opened. */
  static final String MONTH = "month";

  /** The dimension of fiscal years. */
  static final String YEAR = "year";

  private static final List<String> MONTHS =
      Stream.of(4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3).map(month -> month + "月").toList();

  List<String> names() {
    List<String> names = new ArrayList<>();
    kind.fields().stream().filter(f -> members(f.type())).map(Field::name).forEach(names::add);
    combinations().ifPresent(field -> names.add(CLAUSE));
    if (kind.opened() != null) {
      names.add(MONTH);
    }
    names.add(YEAR);
    return names;
  }

  /** The field whose values are the members; nothing for clauses and times. */
  Optional<Field> field(String dimension) {
    return List.of(CLAUSE, MONTH, YEAR).contains(dimension)
        ? Optional.empty()
        : Optional.of(kind.field(dimension));
  }

  private static boolean members(FieldType type) {
    return switch (type) {
      case FieldType.Vocabulary words -> true;
      case FieldType.AgencyName agency -> true;
      case FieldType.DepartmentName department -> true;
      case FieldType.CornerName corner -> true;
      case FieldType.BasisName basis -> true;
      case FieldType.Clauses clauses -> true;
      default -> false;
    };
  }

  /** The field that holds combinations of clauses. */
  Optional<Field> combinations() {
    return combinations(kind);
  }

  private static Optional<Field> combinations(RecordKind kind) {
    return kind.fields().stream()
        .filter(field -> field.type() instanceof FieldType.Clauses)
        .findFirst();
  }

  /** The labels that the dimension can make; nothing where they are not known beforehand. */
  Optional<List<String>> labels(String dimension) {
    return switch (dimension) {
      case CLAUSE ->
          combinations()
              .flatMap(field -> lexicon.clauses(((FieldType.Clauses) field.type()).provision()));
      case MONTH -> Optional.of(MONTHS);
      // Of all the years, only the report's own is there whatever is loaded.
      case YEAR -> Optional.of(List.of("{year}"));
      default -> labels(kind.field(dimension).type());
    };
  }

  private Optional<List<String>> labels(FieldType type) {
    return switch (type) {
      case FieldType.DepartmentName department ->
          lexicon
              .city()
              .map(city -> city.departments().stream().map(d -> d.agency() + "/" + d.name()))
              .map(labels -> labels.distinct().toList());
      case FieldType.CornerName corner ->
          lexicon
              .city()
              .map(city -> city.corners().stream().map(c -> c.agency() + "/" + c.name()))
              .map(labels -> labels.distinct().toList());
      case FieldType.Clauses clauses -> Optional.empty();
      default -> lexicon.values(type);
    };
  }

  /** How many labels one beside the other name a member: 市長/総務部 are two. */
  int depth(String dimension) {
    return field(dimension).map(Field::type).filter(RowDimensions::within).isPresent() ? 2 : 1;
  }

  private static boolean within(FieldType type) {
    return type instanceof FieldType.DepartmentName || type instanceof FieldType.CornerName;
  }

  /** The fields that decide whether a record belongs to a member, the same in every kind. */
  List<String> fields(String dimension) {
    return fields(kind, dimension);
  }

  /** Whether the members are told apart by their agencies too. */
  static boolean ofAgency(RecordKind kind, String dimension) {
    return !List.of(CLAUSE, MONTH, YEAR).contains(dimension)
        && kind.field(dimension).type() instanceof FieldType.DepartmentName;
  }

  private static List<String> fields(RecordKind kind, String dimension) {
    return switch (dimension) {
      case CLAUSE -> combinations(kind).stream().map(Field::name).toList();
      case MONTH, YEAR -> List.of();
      default ->
          Stream.concat(
                  kind.agency().map(Field::name).filter(a -> ofAgency(kind, dimension)).stream(),
                  Stream.of(dimension))
              .toList();
    };
  }

  /**
   * The columns that decide whether a record belongs to a member.
   *
   * @param declared the kind of the table
   * @param counted the kind of the record, whose fields have the same names
   */
  public static Stream<String> columns(RecordKind declared, RecordKind counted, String dimension) {
    if (dimension.equals(MONTH)) {
      return Stream.ofNullable(counted.opened());
    }
    return fields(declared, dimension).stream();
  }
}
