package jp.kokuji.record;

import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Sameness;

/**
 * The table in which the records of a kind are stored, derived from the kind's fields.
 *
 * @param columns those that hold the record's values, without those that say where it stands
 */
public record RecordTable(RecordKind kind, List<Column> columns) {
  /** Ends the name of the column with a number in the form in which it is compared. */
  public static final String SAME = Sameness.COLUMN;

  public RecordTable(RecordKind kind) {
    this(
        kind,
        kind.all().stream()
            .flatMap(
                field ->
                    isCompared(kind, field)
                        ? Stream.of(text(field.name()), text(field.name() + SAME))
                        : columns(field))
            .toList());
  }

  /**
   * A column of the table.
   *
   * @param type as in {@link Types}
   */
  public record Column(String name, int type) {

    /** The type as both databases name it. */
    String sqlType() {
      return switch (type) {
        case Types.DATE -> "date";
        case Types.INTEGER -> "integer";
        default -> "character varying";
      };
    }

    /** The column as it is declared. */
    String sql() {
      return SqlName.of(name) + " " + sqlType();
    }
  }

  /** Makes the table. */
  String create() {
    return "create table if not exists "
        + SqlName.of(kind)
        + " (submission_id bigint not null, source_sheet varchar not null,"
        + " source_row integer not null, ordinal bigint not null, record_key varchar not null,"
        + " likeness bigint, "
        + columns.stream().map(Column::sql).collect(Collectors.joining(", "))
        + ")";
  }

  /**
   * The column of that name.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  Column column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
  }

  /** Whether the field may hold the number of another kind's record. */
  static boolean isCompared(RecordKind kind, Field field) {
    return field.type() instanceof FieldType.Identifier && !kind.key().contains(field.name());
  }

  /** A number in the form in which it is compared. */
  public static String compared(Field field, String number) {
    return Sameness.of(field, number);
  }

  /** Whether a field holds numbers that begin the key of another kind. */
  public static boolean areNumbers(RecordKind kind, String field, RecordKind other, String target) {
    return isCompared(kind, kind.field(field))
        && other.field(target).type() instanceof FieldType.Identifier
        && !other.key().isEmpty()
        && other.key().getFirst().equals(target);
  }

  private static Stream<Column> columns(Field field) {
    String name = field.name();
    return switch (field.type()) {
      case FieldType.Day day -> Stream.of(new Column(name, Types.DATE));
      case FieldType.Month month -> Stream.of(new Column(name, Types.DATE));
      case FieldType.Count count -> Stream.of(new Column(name, Types.INTEGER));
      case FieldType.Year year -> Stream.of(new Column(name, Types.INTEGER));
      case FieldType.DepartmentName department -> Stream.of(text(name), text(name + "_text"));
      case FieldType.Clauses clauses -> Stream.of(text(name), text(name + "_law"));
      case FieldType.Names names ->
          Stream.of(text(name), new Column(name + "_count", Types.INTEGER));
      case FieldType.Text text -> Stream.of(text(name));
      case FieldType.Identifier identifier -> Stream.of(text(name));
      case FieldType.Vocabulary vocabulary -> Stream.of(text(name));
      case FieldType.AgencyName agency -> Stream.of(text(name));
      case FieldType.CornerName corner -> Stream.of(text(name));
      case FieldType.BasisName basis -> Stream.of(text(name));
      case FieldType.KindName kindName -> Stream.of(text(name));
    };
  }

  private static Column text(String name) {
    return new Column(name, Types.VARCHAR);
  }

  /**
   * Inserts submission, sheet, row, ordinal, key and likeness, then {@link #columns()} in order.
   */
  String insert() {
    String marks = "?" + ", ?".repeat(insertTypes().length - 1);
    return "insert into " + target() + " values (" + marks + ")";
  }

  /** Takes the same values in the same order from the text format of PostgreSQL. */
  String copy() {
    return "copy " + target() + " from stdin";
  }

  private String target() {
    return SqlName.of(kind)
        + " (submission_id, source_sheet, source_row, ordinal, record_key, likeness, "
        + SqlName.list(columns)
        + ")";
  }

  int[] insertTypes() {
    IntStream place =
        IntStream.of(
            Types.BIGINT, Types.VARCHAR, Types.INTEGER, Types.BIGINT, Types.VARCHAR, Types.BIGINT);
    return IntStream.concat(place, columns().stream().mapToInt(Column::type)).toArray();
  }
}
