package jp.kokuji.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures: rows and columns that each say which records they count.
 *
 * @param kind the kind of record counted, unless a column says otherwise
 * @param unit what is counted (請求, 決定, 届出, 号, 対象課, 回 …), unless a column says otherwise
 * @param where the records that count at all: field name to the values allowed
 * @param needs without which the table is not counted, nor any block that quotes it shown
 * @param from the first fiscal year in which it is counted; null where it always was
 * @param until the last one; null where it still is
 */
public record TableDefinition(
    String kind,
    String unit,
    Map<String, List<String>> where,
    @Nullable Needs needs,
    Rows rows,
    List<Column> columns,
    @Nullable String from,
    @Nullable String until) {

  /** Whether the table is counted in that fiscal year. */
  public boolean holdsIn(FiscalYear year) {
    return (from == null || year(from).compareTo(year) <= 0)
        && (until == null || year(until).compareTo(year) >= 0);
  }

  /** The columns that are declared under that label, as it is in the year. */
  public Stream<Column> columns(String label, FiscalYear year) {
    return columns.stream()
        .filter(column -> column.label() != null && inYear(column.label(), year).equals(label));
  }

  private static FiscalYear year(String written) {
    return FiscalYear.find(written).orElseThrow();
  }

  /** What a table cannot do without. */
  public enum Needs {
    /** Records of the year before, for every column that counts them. */
    @JsonProperty("previous-year")
    PREVIOUS_YEAR
  }

  /** The label of a row or column in the year, for {@code {year}} and {@code {previous-year}}. */
  public static String inYear(String label, FiscalYear year) {
    return label
        .replace("{year}", year.label())
        .replace("{previous-year}", year.previous().label());
  }

  /** The agencies to whose records it is narrowed; empty where it counts those of all. */
  public List<String> agencies(RecordKind kind) {
    return kind.agency().map(field -> where.get(field.name())).orElse(List.of());
  }

  /**
   * The rows.
   *
   * @param each the dimensions whose members make the rows, outermost first: names of fields, or
   *     {@code clause} for each single clause, the month of the opening day, the fiscal year: see
   *     the manual; empty where the table has nothing but a total
   * @param years at most so many fiscal years, the latest, where they make the rows
   * @param split members of the first dimension that are broken down by another one
   * @param only the members that have rows, by the fields that make them; nothing else counts
   * @param order in which rows stand, where not in that of their list
   * @param largest at most so many rows, the largest, and those that are as large as the last
   * @param rest label of the row for what the others have
   * @param breaks from which years on rows of years cannot be compared with earlier ones
   * @param zero whether members without a record are listed
   * @param subtotal the dimension whose members get a row of their own above their breakdown, or
   *     the field of the agencies to which its departments belong
   * @param total label of the total row; null where rows must not be added up
   */
  public record Rows(
      List<String> each,
      @Nullable Integer years,
      Map<String, String> split,
      Map<String, List<String>> only,
      @Nullable Order order,
      @Nullable Integer largest,
      @Nullable String rest,
      List<Break> breaks,
      Zero zero,
      @Nullable String subtotal,
      @Nullable String total) {

    /** Whether the rows depend on how much they have. */
    public boolean isRanked() {
      return order != null || largest != null;
    }
  }

  /** An order of rows. */
  public enum Order {
    /** The most records first; as in their list where they have as many. */
    SIZE
  }

  /**
   * A break of a series, and why.
   *
   * @param until the last of the years that compare with none outside them; null where those after
   *     the first compare with it
   */
  public record Break(String from, @Nullable String until, String note) {
    /** The first year that cannot be compared. */
    public FiscalYear year() {
      return TableDefinition.year(from);
    }

    /** The last year that bears the mark. */
    public FiscalYear last() {
      return until == null ? year() : TableDefinition.year(until);
    }

    /** Whether the year bears the mark. */
    public boolean marks(FiscalYear year) {
      return year.compareTo(year()) >= 0 && year.compareTo(last()) <= 0;
    }
  }

  /** What becomes of members without a record. */
  public enum Zero {
    LIST,
    OMIT
  }

  /**
   * One column, or with {@code each} as many as the field has values.
   *
   * @param label the label; null where {@code each} makes the labels
   * @param each the vocabulary field whose values make the columns
   * @param labels other labels than the values themselves, as the city prints them
   * @param of the column counts what the columns made by this field count together
   * @param sum fields whose numbers are added up instead of counting records
   * @param distinct fields of which different combinations are counted instead of records
   * @param typical what a number of the records typically is, instead of counting them
   * @param plus labels of columns that are added up instead of counting
   * @param difference labels of two columns of which the second is taken from the first
   * @param ratio labels of columns, twice one or several: how many hundredths of the second ones
   *     together the first ones are
   * @param share label of a column: how many hundredths of its total row each row is
   * @param decimals digits after the point of what is divided, by default one
   * @param rounding how it is rounded, where that differs from the layout
   * @param full whether it is full only where nothing is missing, whatever the rounding says
   * @param year the year whose records count, where it is not that of the report
   * @param through how the column's kind finds the record that has the row's fields
   * @param under a heading above this column and its neighbours
   * @param inside label of the column in whose cells it is printed, in brackets: a part of it
   */
  public record Column(
      @Nullable String label,
      @Nullable String kind,
      @Nullable String unit,
      Map<String, List<String>> where,
      @Nullable String each,
      Map<String, String> labels,
      @Nullable String of,
      List<String> sum,
      List<String> distinct,
      @Nullable Typical typical,
      List<String> plus,
      List<String> difference,
      List<List<String>> ratio,
      @Nullable String share,
      @Nullable Integer decimals,
      @Nullable Rounding rounding,
      @Nullable Full full,
      @Nullable Earlier year,
      @Nullable Link through,
      @Nullable String under,
      @Nullable String inside)
      implements Reckoned {

    /** How many digits stand after the point. */
    public int digits() {
      boolean divides = typical == null ? isRate() : typical.by().divides();
      return decimals != null ? decimals : divides ? 1 : 0;
    }
  }

  /**
   * What the numbers of records are like.
   *
   * @param of the field that holds them
   * @param at the percentage of a percentile
   */
  public record Typical(String of, By by, @Nullable Integer at) {}

  /** A way to say what numbers are like. */
  public enum By {
    /** The middle one, or the mean of the two in the middle. */
    MEDIAN,
    /** Their sum divided by how many they are. */
    MEAN,
    /** The largest. */
    MOST,
    /** The smallest of them that so many percent of all do not exceed. */
    PERCENTILE;

    /** Whether it need not be one of the numbers. */
    public boolean divides() {
      return this == MEDIAN || this == MEAN;
    }
  }

  /** When a rate is printed as full. */
  public enum Full {
    /** Only where nothing is missing: 99.96 percent are 99.9. */
    @JsonProperty("only-all")
    ONLY_ALL
  }

  /** A year other than that of the report. */
  public enum Earlier {
    /** The year before. */
    PREVIOUS,
    /** All years that are loaded, up to that of the report. */
    ALL
  }

  /** A reference from one kind to another: {@code field} holds the other kind's {@code to}. */
  public record Link(String field, String kind, String to) {}
}
