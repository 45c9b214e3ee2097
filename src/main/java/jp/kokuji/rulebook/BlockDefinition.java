package jp.kokuji.rulebook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A piece of a section as declared: words, tables, and lists of records. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(name = "text", value = BlockDefinition.Text.class),
  @JsonSubTypes.Type(name = "subheading", value = BlockDefinition.Subheading.class),
  @JsonSubTypes.Type(name = "remark", value = BlockDefinition.Remark.class),
  @JsonSubTypes.Type(name = "cross", value = BlockDefinition.Cross.class),
  @JsonSubTypes.Type(name = "chart", value = BlockDefinition.Chart.class),
  @JsonSubTypes.Type(name = "breakdown", value = BlockDefinition.Breakdown.class),
  @JsonSubTypes.Type(name = "departments", value = BlockDefinition.Departments.class),
  @JsonSubTypes.Type(name = "legend", value = BlockDefinition.Legend.class),
  @JsonSubTypes.Type(name = "terms", value = BlockDefinition.Terms.class),
  @JsonSubTypes.Type(name = "listing", value = BlockDefinition.Listing.class),
  @JsonSubTypes.Type(name = "lines", value = BlockDefinition.Lines.class),
  @JsonSubTypes.Type(name = "meetings", value = BlockDefinition.Meetings.class)
})
public sealed interface BlockDefinition {
  /** Ids of the tables that it prints or quotes. */
  default List<String> tables() {
    return List.of();
  }

  /** The provision whose clauses its tables are broken down by; null for none. */
  default @Nullable String provision() {
    return null;
  }

  /** Running text with phrases in it. */
  record Text(
      String text,
      Map<String, PhraseDefinition> phrases,
      @Nullable String when,
      @Nullable String otherwise)
      implements BlockDefinition {
    @Override
    public List<String> tables() {
      return PhraseDefinition.tables(phrases);
    }
  }

  /** A heading below the section's. */
  record Subheading(String text) implements BlockDefinition {
    /** Declared by its text alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Subheading {}
  }

  /** A note in small type. */
  record Remark(String text, Map<String, PhraseDefinition> phrases) implements BlockDefinition {
    @Override
    public List<String> tables() {
      return PhraseDefinition.tables(phrases);
    }
  }

  /**
   * A table of figures.
   *
   * @param of the table's id
   * @param headings headings of the row labels, outermost first
   * @param label template of the innermost row label, by default the label itself
   * @param zero whether rows of nothing but 0 are shown, by default they are
   * @param except labels of columns that are not printed
   */
  record Cross(
      String of,
      String caption,
      String unit,
      List<String> headings,
      @Nullable String label,
      TableDefinition.@Nullable Zero zero,
      List<String> except)
      implements BlockDefinition {

    @Override
    public List<String> tables() {
      return List.of(of);
    }
  }

  /**
   * A chart of the figures of a table.
   *
   * @param row charts this row; its columns are the bars
   * @param column charts this column; its rows are the bars
   * @param by charts rows and columns; these are the groups of bars, the others the series
   * @param except labels of rows and columns that are left out
   * @param atLeast how many rows there must be, those left out with their 0 not counted
   */
  record Chart(
      String of,
      Type type,
      String caption,
      String unit,
      @Nullable String row,
      @Nullable String column,
      @Nullable By by,
      List<String> except,
      TableDefinition.@Nullable Zero zero,
      int atLeast)
      implements BlockDefinition {

    @Override
    public List<String> tables() {
      return List.of(of);
    }

    /** The shape of a chart. */
    public enum Type {
      BARS,
      COLUMNS
    }

    /** What the bars of a chart stand beside. */
    public enum By {
      ROWS,
      COLUMNS
    }
  }

  /** A table of department and clause combinations, one for each agency. */
  record Breakdown(
      String of,
      String provision,
      String heading,
      String department,
      String clauses,
      String caption)
      implements BlockDefinition {

    @Override
    public List<String> tables() {
      return List.of(of);
    }
  }

  /** Counts of departments in running text, agency after agency. */
  record Departments(String of, String heading, @Nullable String detail, @Nullable String provision)
      implements BlockDefinition {

    @Override
    public List<String> tables() {
      return Stream.concat(Stream.of(of), Stream.ofNullable(detail)).toList();
    }
  }

  /**
   * The clauses of a provision with their meaning.
   *
   * @param of the table whose clauses are meant, where it counts agencies with a law of their own
   */
  record Legend(@Override String provision, String heading, String label, @Nullable String of)
      implements BlockDefinition {

    @Override
    public List<String> tables() {
      return Stream.ofNullable(of).toList();
    }
  }

  /** What words of the report mean (用語). */
  record Terms(List<Term> terms) implements BlockDefinition {
    /** Declared by its terms alone. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Terms {}

    /**
     * A word and its meaning.
     *
     * @param law what gives it that meaning, {@code 個人情報の保護に関する法律第82条}
     */
    public record Term(String term, String means, @Nullable String law) {}
  }

  /**
   * A table of records.
   *
   * @param totals the table whose total row is the last row, below the headings of its labels
   */
  record Listing(
      Selection records,
      @Nullable String number,
      List<Shown> columns,
      String caption,
      @Nullable String none,
      @Nullable String totals)
      implements BlockDefinition {

    @Override
    public List<String> tables() {
      return Stream.ofNullable(totals).toList();
    }
  }

  /** Records in running text or as a list, a line each. */
  record Lines(Selection records, @Nullable String label, List<String> each, @Nullable String none)
      implements BlockDefinition {}

  /**
   * The sessions of a council with their items.
   *
   * @param headings of its columns, without that of conclusions where there are none; empty for the
   *     usual ones
   * @param consulted what stands above the items on which the council was consulted
   * @param opinions whether conclusions name the items to which the council added an opinion
   */
  record Meetings(
      String meeting,
      boolean conclusions,
      boolean opinions,
      String unanimous,
      String caption,
      List<String> headings,
      @Nullable String consulted,
      @Nullable String none)
      implements BlockDefinition {}

  /**
   * Which records are shown.
   *
   * @param where field to values; {@code this-year}, {@code previous-year} mean days or years
   * @param earlier whether records of earlier years are meant instead of this year's
   * @param order fields to sort by; by default the opening day and the key
   */
  record Selection(
      String kind, Map<String, List<String>> where, boolean earlier, List<String> order) {}

  /** A column of a listing. */
  record Shown(String heading, String text, int width, @Nullable String under) {}
}
