package jp.kokuji.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that departments submit ({@code jobs/kinds/}, a file a kind).
 *
 * @param id {@code document-request}
 * @param name the Japanese name, {@code 公文書開示請求}
 * @param fields those of its ledgers
 * @param derived what follows from them, each from those before it
 * @param key names of the fields that together identify a record within its year; empty where
 *     records have no key
 * @param opened name of the date field that must lie in the folder's fiscal year, if the kind has
 *     one; clauses and names are judged by the law and the names of that day
 * @param carried whether records that were opened in an earlier year are carried over into this one
 * @param order pairs of date fields, earlier first, that must not run backwards
 * @param decisions outcomes and the days on which they came
 * @param byDepartment whether numbers begin anew in each department, so that it belongs to the key
 * @param roles what else the records are for
 */
public record RecordKind(
    String id,
    String name,
    List<Field> fields,
    List<Derived> derived,
    List<String> key,
    @Nullable String opened,
    boolean carried,
    List<Order> order,
    List<Decision> decisions,
    boolean byDepartment,
    Roles roles,
    Validity validity) {

  /** A kind that departments keep in every year. */
  public RecordKind(
      String id,
      String name,
      List<Field> fields,
      List<String> key,
      @Nullable String opened,
      List<Order> order,
      Roles roles) {
    this(
        id,
        name,
        fields,
        List.of(),
        key,
        opened,
        false,
        order,
        List.of(),
        false,
        roles,
        Validity.ALWAYS);
  }

  /** The id alone: a kind is a key of many maps, and has many words. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The fields that its records have: those of its ledgers, and what follows from them. */
  public List<Field> all() {
    return Stream.concat(fields.stream(), derived.stream().map(Derived::field)).toList();
  }

  /** The kind's table in the database. */
  public String table() {
    return id.replace('-', '_');
  }

  /**
   * The field of that name.
   *
   * @throws IllegalArgumentException when the kind has none: the rulebook has been checked before
   */
  public Field field(String fieldName) {
    for (Field field : fields) {
      if (field.name().equals(fieldName)) {
        return field;
      }
    }
    return derived.stream()
        .map(Derived::field)
        .filter(field -> field.name().equals(fieldName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " has no field " + fieldName));
  }

  /** The headings of the key, where none of them is a number that departments may give. */
  public Optional<String> bareKey() {
    List<Field> parts = key.stream().map(this::field).toList();
    return find(FieldType.DepartmentName.class).isPresent()
            && parts.stream().anyMatch(part -> part.type() instanceof FieldType.Identifier)
        ? Optional.empty()
        : Optional.of(String.join("・", parts.stream().map(Field::heading).toList()));
  }

  /** The first field that holds an agency: to it belongs whatever else the record names. */
  public Optional<Field> agency() {
    return fields.stream()
        .filter(field -> field.type() instanceof FieldType.AgencyName)
        .findFirst();
  }

  /**
   * Whether the field says when a record happened that no day opens: its month, or the first of its
   * ordered days.
   */
  public boolean isDatedBy(Field field) {
    return opened == null
        && (field.type() instanceof FieldType.Month
            || order.stream().anyMatch(days -> days.earlier().equals(field.name())));
  }

  /** The field of that role, if the kind has one. */
  public Optional<Field> find(Field.Role role) {
    for (Field field : fields) {
      if (field.role() == role) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The field of that type, the first if there are several. */
  public Optional<Field> find(Class<? extends FieldType> type) {
    return fields.stream().filter(field -> type.isInstance(field.type())).findFirst();
  }

  /**
   * An outcome and its day, of which neither should stand without the other.
   *
   * @param outcome the field that says it
   * @param day the field of the day
   * @param dated the outcomes that have a day; empty where each has
   */
  public record Decision(String outcome, String day, List<String> dated) {}

  /** Two dates of one record that must not run backwards, such as 受付日 and 決定日. */
  public record Order(String earlier, String later) {}
}
