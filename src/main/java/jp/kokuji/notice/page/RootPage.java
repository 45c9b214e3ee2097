package jp.kokuji.notice.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.rulebook.City;
import org.apache.commons.csv.CSVRecord;

/**
 * The page above all years: what holds, the key figures over the years, and where all data are.
 *
 * @param titles of the reports, by the folder of their edition and their id
 * @param keys a report's key figures, by its title of the latest year, without the year
 */
public record RootPage(
    City city, List<Issue> issues, Map<String, String> titles, List<KeyFigures> keys) {
  /** The table of a report that holds its key figures. */
  static final String OVERVIEW = "overview";

  /** The files at the root, the page last: it refers to the others. */
  static final List<String> NAMES =
      List.of(
          Feed.FILE,
          AllFigures.FILE,
          AllFigures.METADATA,
          AllEditions.FILE,
          YearsCatalogue.FILE,
          "index.html");

  static List<PublicFile> files(City city, PublishedTree tree, Pages pages) throws IOException {
    RootPage root = of(city, tree);
    return List.of(
        root.page(pages),
        new Feed(root).of(tree),
        AllFigures.csv(tree),
        new PublicFile(AllFigures.METADATA, TableMetadata.all(city)),
        AllEditions.csv(tree),
        new YearsCatalogue(root, tree.issues()).file());
  }

  private static RootPage of(City city, PublishedTree tree) throws IOException {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<String, KeyFigures> keys = new LinkedHashMap<>();
    for (Issue issue : tree.issues()) {
      for (CSVRecord line : tree.figures(issue)) {
        titles.put(issue.folder() + issue.report(), line.get("report_title"));
        if (issue.holds() && line.get("table_id").equals(OVERVIEW)) {
          keys.computeIfAbsent(issue.report(), report -> new KeyFigures())
              .add(
                  line.get("report_title"),
                  issue.year(),
                  line.get("column"),
                  line.get("unit"),
                  new BigDecimal(line.get("value")));
        }
      }
    }
    return new RootPage(city, tree.issues(), titles, List.copyOf(keys.values()));
  }

  private PublicFile page(Pages pages) throws IOException {
    String title = Words.text("title.all", city.name());
    return new PublicFile("index.html", pages.of("root", Map.of("title", title, "root", this)));
  }

  /** The years, the latest first. */
  public List<FiscalYear> years() {
    return issues.stream().map(Issue::year).distinct().sorted().toList().reversed();
  }

  /** What of the year holds. */
  public List<Issue> holding(FiscalYear year) {
    return issues.stream().filter(i -> i.year().equals(year)).filter(Issue::holds).toList();
  }

  /** The report's title; its id where it has no figures. */
  public String title(Issue issue) {
    return titles.getOrDefault(issue.folder() + issue.report(), issue.report());
  }

  /** All issues, the latest first. */
  public List<Issue> latestFirst() {
    return new ArrayList<>(issues).reversed();
  }
}
