package jp.kokuji.record;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Sameness;
import org.jspecify.annotations.Nullable;

/**
 * The table in which the records of a kind are stored, derived from the kind's fields.
 *
 * @param columns those that hold the record's values, without those that say where it stands
 */
public record RecordTable(RecordKind kind, List<Column> columns) {
  /**
   * Ends the name of the column that has a value in the form in which it is compared; null where it
   * is written so.
   */
  static final String SAME = "_same";

  public RecordTable(RecordKind kind) {
    this(
        kind,
        kind.all().stream()
            .flatMap(
                field ->
                    isCompared(field)
                        ? Stream.of(
                            text(field.name()),
                            new Column(field.name() + SAME, Types.VARCHAR, field))
                        : columns(field))
            .toList());
  }

  /**
   * A column of the table.
   *
   * @param type as in {@link Types}
   * @param of whose values it has in the form in which they are compared; null where it has its own
   */
  public record Column(String name, int type, @Nullable Field of) {
    Column(String name, int type) {
      this(name, type, null);
    }

    /** Whether it holds what was written, and not what that is compared by. */
    boolean isOwn() {
      return of == null;
    }

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

  /** Whether the field holds names or numbers, which one writes so and another otherwise. */
  static boolean isCompared(Field field) {
    return field.type() instanceof FieldType.Identifier || field.type() instanceof FieldType.Text;
  }

  /** Whether the kind has such a field under that name. */
  public static boolean isCompared(RecordKind kind, String column) {
    return kind.all().stream().anyMatch(field -> field.name().equals(column) && isCompared(field));
  }

  /** A value in the form in which it is compared. */
  public static String compared(Field field, String written) {
    return isCompared(field) ? Sameness.of(field, written) : written;
  }

  /** Whether both fields hold numbers, or both names, so that their forms can be compared. */
  public static boolean areAlike(RecordKind kind, String field, RecordKind other, String target) {
    return isCompared(kind, field)
        && isCompared(other, target)
        && kind.field(field).type().equals(other.field(target).type());
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
      case FieldType.Categories several -> Stream.of(text(name));
      case FieldType.AgencyName agency -> Stream.of(text(name));
      case FieldType.CornerName corner -> Stream.of(text(name));
      case FieldType.BasisName basis -> Stream.of(text(name));
      case FieldType.KindName kindName -> Stream.of(text(name));
    };
  }

  private static Column text(String name) {
    return new Column(name, Types.VARCHAR);
  }

  /** What a record of these values has in the column. */
  static @Nullable Object value(Column column, Map<String, ? extends @Nullable Object> values) {
    return column.of() == null
        ? values.get(column.name())
        : form(column.of(), values.get(column.of().name()));
  }

  /** What is stored beside a value. */
  static @Nullable String form(Field field, @Nullable Object written) {
    if (written == null) {
      return null;
    }
    String form = Sameness.of(field, written.toString());
    return form.equals(written) ? null : form;
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
