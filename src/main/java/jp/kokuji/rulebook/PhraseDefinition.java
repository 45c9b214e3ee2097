package jp.kokuji.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence that quotes figures. Exactly one of {@code table} and {@code kind} is given.
 *
 * @param table the table quoted
 * @param row the row; with {@code each}, the row whose columns are listed
 * @param column the column; with {@code each}, the column whose rows are listed
 * @param except labels that are quoted elsewhere and not listed here
 * @param within only rows whose label begins with this and {@code /}
 * @param each template of one category: {@code {label}} and {@code {value}}, and for clauses and
 *     bases {@code {name}}, {@code {short}}, {@code {phrase}}, {@code {article}}
 * @param first template of the first category, where it differs
 * @param second template of the second category, where it differs
 * @param only template of the one category that is not 0, where there is only one
 * @param tied template of those that share the first place, {@code {labels}} and {@code {value}}
 * @param join what stands between categories
 * @param lastJoin what stands before the last category, where it differs
 * @param zero whether categories with 0 are named
 * @param largest name only so many, largest first, with all that tie with the last one named; say
 *     {@code rest} where more are left
 * @param rest what follows where categories are left out
 * @param more template of a difference above 0, {@code {value}}
 * @param less template of one below 0, whose {@code {value}} has no sign
 * @param same what stands for a difference of 0
 * @param of the phrase of the same block that quotes what the categories add up to
 * @param provision the provision whose clauses or bases the rows are
 * @param kind quotes the different values of a field of records instead of figures
 * @param field that field
 * @param where those records
 */
public record PhraseDefinition(
    @Nullable String table,
    @Nullable String row,
    @Nullable String column,
    List<String> except,
    @Nullable String within,
    @Nullable String each,
    @Nullable String first,
    @Nullable String second,
    @Nullable String only,
    @Nullable String tied,
    @Nullable String join,
    @Nullable String lastJoin,
    TableDefinition.@Nullable Zero zero,
    @Nullable Integer largest,
    @Nullable String rest,
    @Nullable String more,
    @Nullable String less,
    @Nullable String same,
    @Nullable String of,
    @Nullable String provision,
    @Nullable String kind,
    @Nullable String field,
    Map<String, List<String>> where) {

  /** The same with other restrictions. */
  public PhraseDefinition where(Map<String, List<String>> others) {
    return new PhraseDefinition(
        table, row, column, except, within, each, first, second, only, tied, join, lastJoin, zero,
        largest, rest, more, less, same, of, provision, kind, field, others);
  }

  /** Ids of the tables that the phrases quote. */
  static List<String> tables(Map<String, PhraseDefinition> phrases) {
    return phrases.values().stream().map(PhraseDefinition::table).filter(Objects::nonNull).toList();
  }
}
