package jp.kokuji.report;

import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A finished report, before it takes the form of a file.
 *
 * @param id {@code personal-information}
 * @param title {@code 令和３年度久留米市個人情報保護条例の運用状況}
 * @param period {@code 令和３年４月１日～令和４年３月３１日}
 * @param publisher the city's name, for document properties
 * @param finished whether the report is final; a draft says so on every page
 * @param imprint which edition it is; null for a draft
 * @param definitions what its numbers mean
 */
public record Report(
    String id,
    FiscalYear year,
    String title,
    String period,
    String publisher,
    boolean finished,
    List<Section> sections,
    @Nullable Imprint imprint,
    List<Definition> definitions) {

  /** Of a report that is no edition yet. */
  public Report(
      String id,
      FiscalYear year,
      String title,
      String period,
      String publisher,
      boolean finished,
      List<Section> sections) {
    this(id, year, title, period, publisher, finished, sections, null, List.of());
  }

  /** The same as the edition that the imprint names. */
  public Report with(@Nullable Imprint named) {
    return new Report(id, year, title, period, publisher, finished, sections, named, definitions);
  }

  /** The same with other sections. */
  Report with(List<Section> other) {
    return new Report(id, year, title, period, publisher, finished, other, imprint, definitions);
  }

  /** The same, saying what its numbers mean. */
  Report defined(List<Definition> meanings) {
    return new Report(id, year, title, period, publisher, finished, sections, imprint, meanings);
  }

  /**
   * A numbered section.
   *
   * @param number as printed before the heading, {@code １}; empty where sections are not numbered
   * @param shortName a name for the sheet of the workbook, at most 31 characters
   */
  public record Section(String number, String heading, String shortName, List<Block> blocks) {
    /** The heading with its number, {@code １　請求の状況}. */
    public String title() {
      return number.isEmpty() ? heading : number + "　" + heading;
    }
  }
}
