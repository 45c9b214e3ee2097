package jp.kokuji.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can make the rows of a table: the fields that have members, and each single clause. */
record RowDimensions(RecordKind kind, Lexicon lexicon) {
  /** The dimension of single clauses, of which a record can fall under several. */
  static final String CLAUSE = "clause";

  List<String> names() {
    Stream<String> fields =
        kind.fields().stream().filter(field -> members(field.type())).map(Field::name);
    return Stream.concat(fields, combinations().stream().map(field -> CLAUSE)).toList();
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
    return kind.fields().stream()
        .filter(field -> field.type() instanceof FieldType.Clauses)
        .findFirst();
  }

  /** The labels that the dimension can make; nothing where they are not known beforehand. */
  Optional<List<String>> labels(String dimension) {
    if (dimension.equals(CLAUSE)) {
      return combinations()
          .flatMap(field -> lexicon.clauses(((FieldType.Clauses) field.type()).provision()));
    }
    FieldType type = kind.field(dimension).type();
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
    if (dimension.equals(CLAUSE)) {
      return 1;
    }
    FieldType type = kind.field(dimension).type();
    boolean within =
        type instanceof FieldType.DepartmentName || type instanceof FieldType.CornerName;
    return within ? 2 : 1;
  }

  /** The fields that decide whether a record belongs to a member. */
  List<String> fields(String dimension) {
    if (dimension.equals(CLAUSE)) {
      return combinations().stream().map(Field::name).toList();
    }
    return kind.field(dimension).type() instanceof FieldType.DepartmentName
        ? List.of("agency", dimension)
        : List.of(dimension);
  }
}
