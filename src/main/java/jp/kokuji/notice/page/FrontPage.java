package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.rulebook.City;

/**
 * Writes the page of a year's notices as they stand: what holds, what was withdrawn, history.
 *
 * @param history all editions, the first one first
 */
public record FrontPage(City city, FiscalYear year, List<Past> history) {

  /** The notice in which a report was published last. */
  public record Latest(String report, Past past, Notice.Part part) {}

  /**
   * The page {@code index.html}.
   *
   * @param editions where the editions lie, or will
   * @param proof the root over all acts of publication
   * @param signer the fingerprint of the key that signs them; empty where there is none
   */
  PublicFile page(Pages pages, IntFunction<Path> editions, String proof, String signer)
      throws IOException {
    String title = Words.text("title.year", city.name(), year.label());
    return new PublicFile(
        "index.html",
        pages.of(
            "front",
            Map.of(
                "title", title,
                "front", this,
                "summaries", summaries(editions),
                "proof", proof,
                "signer", signer)));
  }

  /** What those that hold are about, by the report. */
  private Map<String, Summary> summaries(IntFunction<Path> editions) throws IOException {
    Map<String, Summary> summaries = new HashMap<>();
    for (Latest latest : latest()) {
      if (!latest.part().withdrawn()) {
        Path folder = editions.apply(latest.past().notice().edition());
        List<Frozen> figures = Frozen.open(folder.resolve(latest.report() + ".csv"));
        summaries.put(latest.report(), Summary.of(city, year, latest.part().system(), figures));
      }
    }
    return summaries;
  }

  /** The same for machines, {@code history.json}. */
  PublicFile json() {
    return new PublicFile("history.json", HistoryJson.of(city.name(), year.code(), history));
  }

  /** The reports in the order in which they were published first. */
  public List<Latest> latest() {
    return history.stream()
        .flatMap(past -> past.notice().reports().stream())
        .distinct()
        .map(this::latest)
        .toList();
  }

  private Latest latest(String report) {
    for (Past past : new ArrayList<>(history).reversed()) {
      for (Notice.Part part : past.notice().parts()) {
        if (part.report().equals(report)) {
          return new Latest(report, past, part);
        }
      }
    }
    throw new IllegalStateException("a report of no edition: " + report);
  }

  /** {@code 令和4年6月15日　告示第123号}. */
  public static String name(Notice notice) {
    return Words.text("notice", day(notice.date()), notice.number());
  }

  /** {@code 令和4年6月15日}. */
  public static String day(LocalDate day) {
    return JapaneseDate.full(day);
  }

  /** The folder of an edition as seen from the front page; it never changes. */
  public static String folder(Notice notice) {
    return "editions/" + notice.edition() + "/";
  }
}
