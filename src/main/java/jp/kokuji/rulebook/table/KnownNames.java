package jp.kokuji.rulebook.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;

/**
 * What is known of the names that make rows and columns: of those of one year, when figures are
 * counted, or of those of any year, when a declaration is checked.
 */
public interface KnownNames {
  Optional<City> city();

  Optional<RecordKind> findKind(String id);

  Optional<Provision> findProvision(String id);

  /** The years whose records the columns count, unless the row says otherwise. */
  Span years(TableDefinition table, Collection<Column> columns);

  /** The years that have records of the kind. */
  Span loaded(RecordKind kind);

  /** Whether there are records for the column at all. */
  boolean has(RecordKind kind, Column column);

  /**
   * The rows of fiscal years: at most so many, the latest, in which any of the kinds has records.
   */
  List<Category> years(Collection<RecordKind> kinds, int most);

  /**
   * The combinations of clauses in the field that occur; nothing where the records are not known.
   */
  Optional<List<String>> combinations(TableDefinition table, String field, Span years);

  /** How many records of the table have each value of the field; nothing where it is not known. */
  Optional<Map<String, Long>> sizes(TableDefinition table, String field);

  /** The label with its {@code {year}} and {@code {previous-year}} filled in, where known. */
  String named(String label);
}
