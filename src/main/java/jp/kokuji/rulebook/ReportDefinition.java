package jp.kokuji.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A report as declared in {@code jobs/reports/}, a file a report: which tables it counts, what its
 * sections say, and how each year lays them out.
 *
 * @param id {@code personal-information}, also the folder and the name of its files
 * @param title template of the title
 * @param counts ids of the kinds it reports on; a year without a record of any of them has no such
 *     report
 * @param tables the tables of figures by id
 * @param sections the sections by name; a layout chooses among them
 * @param layouts the states of the report, each from a year on
 */
public record ReportDefinition(
    String id,
    String title,
    List<String> counts,
    Map<String, TableDefinition> tables,
    Map<String, SectionDefinition> sections,
    List<Layout> layouts) {

  /** The layout of the year: the latest that has begun, or the earliest for the years before. */
  public Layout layout(FiscalYear year) {
    return layouts.stream()
        .filter(layout -> layout.begins().compareTo(year) <= 0)
        .max(Comparator.comparing(Layout::begins))
        .orElseGet(() -> layouts.stream().min(Comparator.comparing(Layout::begins)).orElseThrow());
  }

  /** The kinds whose records of the year its layout prints, counts or quotes. */
  public Set<String> kinds(Rulebook rulebook, FiscalYear year) {
    Set<String> kinds = new LinkedHashSet<>();
    for (String name : layout(year).sections()) {
      SectionDefinition section = sections.get(name);
      if (section != null) {
        section.blocks().forEach(block -> kinds.addAll(kinds(rulebook, block)));
      }
    }
    return kinds;
  }

  private List<String> kinds(Rulebook rulebook, BlockDefinition block) {
    Stream<String> counted =
        block.tables().stream()
            .flatMap(id -> Stream.ofNullable(tables.get(id)))
            .flatMap(
                table ->
                    Stream.concat(
                        Stream.of(table.kind()),
                        table.columns().stream().flatMap(c -> Stream.ofNullable(c.kind()))));
    Stream<String> listed =
        switch (block) {
          case BlockDefinition.Listing listing -> ofTheYear(listing.records());
          case BlockDefinition.Lines lines -> ofTheYear(lines.records());
          case BlockDefinition.Meetings meetings ->
              rulebook.meetings().stream().map(RecordKind::id);
          default -> Stream.of();
        };
    return Stream.concat(counted, listed).toList();
  }

  private static Stream<String> ofTheYear(BlockDefinition.Selection records) {
    return records.earlier() ? Stream.of() : Stream.of(records.kind());
  }

  /** What of it holds in the year: the layout's title, kinds and sections, the tables counted. */
  public ReportDefinition in(FiscalYear year) {
    Layout layout = layout(year);
    Map<String, TableDefinition> counted = new LinkedHashMap<>(tables);
    counted.values().removeIf(table -> !table.holdsIn(year));
    Map<String, SectionDefinition> shown = new LinkedHashMap<>(sections);
    shown.keySet().retainAll(layout.sections());
    return new ReportDefinition(
        id,
        layout.title() == null ? title : layout.title(),
        layout.counts().isEmpty() ? counts : layout.counts(),
        counted,
        shown,
        layouts);
  }

  /**
   * How a report looks from a year on.
   *
   * @param from the first fiscal year, {@code R2}
   * @param digits how sentences write digits
   * @param zero how tables print 0, by default as 0
   * @param rounding how ratios are rounded, by default half up (四捨五入)
   * @param sections names of the sections in order
   * @param words what the year calls things, for {@code {word}} in headings and labels
   * @param facts what holds a number that no record has, with where it comes from
   * @param title template of the title from that year on; null where the report's own stays
   * @param counts ids of the kinds reported on from that year on; empty where the report's own stay
   * @param clause template of one clause in a breakdown, {@code {n}号}
   * @param clauses template of several, {@code {list}該当}
   */
  public record Layout(
      String from,
      Digits digits,
      @Nullable ZeroSign zero,
      @Nullable Rounding rounding,
      List<String> sections,
      Map<String, String> words,
      Map<String, Fact> facts,
      String clause,
      String clauses,
      @Nullable String title,
      List<String> counts) {

    /** The same with other words. */
    public Layout words(Map<String, String> others) {
      return new Layout(
          from, digits, zero, rounding, sections, others, facts, clause, clauses, title, counts);
    }

    /** The first fiscal year of the layout. */
    public FiscalYear begins() {
      return FiscalYear.find(from).orElseThrow();
    }

    /** How ratios of the layout's years are rounded. */
    public RoundingMode roundingMode() {
      return (rounding == null ? Rounding.HALF_UP : rounding).mode();
    }
  }

  /**
   * Words with a number that is fixed elsewhere: 30日.
   *
   * @param source what fixes it, such as an article
   */
  public record Fact(String text, String source) {}

  /** How tables print what is 0; the first one may be written as the number itself. */
  public enum ZeroSign {
    DIGIT("0"),
    @JsonProperty("blank")
    BLANK(""),
    @JsonProperty("－")
    DASH("－");

    private final String printed;

    ZeroSign(String printed) {
      this.printed = printed;
    }

    public String printed() {
      return printed;
    }
  }

  /** The width of digits in sentences; tables always use half-width digits. */
  public enum Digits {
    HALF,
    FULL
  }

  /**
   * A section of a report.
   *
   * @param heading template of the heading
   * @param shortName name of its sheet in the workbook
   * @param numbered false for one without a number, such as 概要; by default it has one
   */
  public record SectionDefinition(
      String heading, String shortName, List<BlockDefinition> blocks, @Nullable Boolean numbered) {

    public boolean isNumbered() {
      return !Boolean.FALSE.equals(numbered);
    }
  }
}
