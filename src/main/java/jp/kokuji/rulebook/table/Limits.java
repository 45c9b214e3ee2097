package jp.kokuji.rulebook.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;

/** The members, by field, to which {@code only} or {@code where} limit the rows of a table. */
public record Limits(Map<String, List<String>> allowed) {

  public static Limits of(TableDefinition table, RecordKind kind) {
    TableDefinition.Rows rows = table.rows();
    Set<String> fields =
        Stream.concat(rows.each().stream(), rows.split().values().stream())
            .flatMap(name -> Dimension.find(kind, name).stream())
            .filter(Dimension.OfField.class::isInstance)
            .flatMap(dimension -> dimension.fields().stream())
            .map(Field::name)
            .collect(Collectors.toSet());
    Map<String, List<String>> allowed = new LinkedHashMap<>(table.where());
    allowed.putAll(rows.only());
    allowed.keySet().retainAll(fields);
    return new Limits(allowed);
  }

  /** The members that have rows. */
  public List<Category> of(List<Category> members) {
    return members.stream().filter(this::allow).toList();
  }

  private boolean allow(Category member) {
    return member.memberships().stream()
        .allMatch(
            one ->
                !(one instanceof Membership.Is is)
                    || allowed.getOrDefault(is.field(), is.values()).containsAll(is.values()));
  }

  /** The same row, with nothing of what is left out. */
  Category within(Category row) {
    Set<String> asked =
        row.memberships().stream()
            .flatMap(one -> one instanceof Membership.Is is ? Stream.of(is.field()) : Stream.of())
            .collect(Collectors.toSet());
    Stream<Membership> more =
        allowed.entrySet().stream()
            .filter(limit -> !asked.contains(limit.getKey()))
            .map(limit -> new Membership.Is(limit.getKey(), limit.getValue()));
    return row.with(Stream.concat(row.memberships().stream(), more).toList());
  }
}
