package jp.kokuji.rulebook;

import java.util.List;
import java.util.Map;

/**
 * What may be published ({@code jobs/publish.yml}). What is not named here is not public.
 *
 * @param reports ids of the reports that a notice consists of, each with the system (制度) it tells
 *     of
 * @param fields by the kind's id, the fields that may be printed in a public report
 * @param persons where names of people stand: never public, whatever {@code fields} says
 * @param small figures from 1 up to this are shown to the approver
 * @param requests ids of the kinds in which one record is one person's request
 */
public record PublicRules(
    Map<String, String> reports,
    Map<String, List<String>> fields,
    List<PersonField> persons,
    int small,
    List<String> requests) {

  /**
   * A field that names people, in all records of the kind or in those with these values.
   *
   * @param where field to values
   */
  public record PersonField(String kind, String field, Map<String, List<String>> where) {

    /** Whether the field names people in some record with one of these values. */
    public boolean meets(String otherKind, String otherField, Map<String, List<String>> chosen) {
      return kind.equals(otherKind)
          && field.equals(otherField)
          && where.entrySet().stream()
              .allMatch(
                  condition ->
                      !chosen.containsKey(condition.getKey())
                          || chosen.getOrDefault(condition.getKey(), List.of()).stream()
                              .anyMatch(condition.getValue()::contains));
    }
  }

  /** Whether the field was allowed and names nobody. */
  public boolean allows(String kind, String field, Map<String, List<String>> chosen) {
    return fields.getOrDefault(kind, List.of()).contains(field)
        && persons.stream().noneMatch(person -> person.meets(kind, field, chosen));
  }
}
