package jp.kokuji.notice.page;

import static jp.kokuji.notice.page.JsonLd.date;
import static jp.kokuji.notice.page.JsonLd.id;
import static jp.kokuji.notice.page.JsonLd.japanese;
import static jp.kokuji.notice.page.JsonLd.node;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.City;

/**
 * The catalogue ({@code dcat:Catalog}) of all that was ever published: a series a report, a dataset
 * a year, its editions as versions. Names of datasets never change, whatever is published later.
 */
record YearsCatalogue(RootPage root, List<Issue> issues) {
  static final String FILE = "catalogue.jsonld";

  private static final String STATUS = "http://purl.org/adms/status/";

  /** A report of a year, whatever its edition, as seen from the root. */
  static String dataset(String report, FiscalYear year) {
    return FILE + "#" + report + "-" + year.code();
  }

  /** An edition of it, as seen from the root; its own catalogue describes it. */
  private static String version(Issue issue) {
    return issue.folder() + "dcat.jsonld#" + issue.report();
  }

  PublicFile file() {
    List<Object> graph = new ArrayList<>(List.of(catalogue(), allFigures()));
    List<String> reports = issues.stream().map(Issue::report).distinct().toList();
    for (String report : reports) {
      List<FiscalYear> years = years(report);
      graph.add(series(report, years));
      years.forEach(year -> graph.add(dataset(report, year, years)));
    }
    issues.forEach(issue -> graph.add(edition(issue)));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("@context", JsonLd.PREFIXES);
    tree.put("@graph", graph);
    return new PublicFile(FILE, Json.bytes(tree));
  }

  private List<FiscalYear> years(String report) {
    return issues.stream()
        .filter(issue -> issue.report().equals(report))
        .map(Issue::year)
        .distinct()
        .sorted()
        .toList();
  }

  private List<Issue> editions(String report, FiscalYear year) {
    return issues.stream()
        .filter(issue -> issue.report().equals(report) && issue.year().equals(year))
        .sorted(Comparator.comparing(Issue::edition))
        .toList();
  }

  private Map<String, Object> catalogue() {
    City city = root.city();
    Map<String, Object> catalogue = node(FILE + "#catalogue", "dcat:Catalog");
    describe(catalogue, Words.text("catalogue.title", city.name()), Words.text("catalogue.about"));
    catalogue.put("foaf:homepage", id("index.html"));
    catalogue.put("dct:issued", day(Comparator.naturalOrder()));
    catalogue.put("dct:modified", day(Comparator.reverseOrder()));
    List<Object> all = new ArrayList<>(List.of(id(FILE + "#all-figures")));
    issues.stream()
        .map(issue -> dataset(issue.report(), issue.year()))
        .distinct()
        .forEach(dataset -> all.add(id(dataset)));
    catalogue.put("dcat:dataset", all);
    return catalogue;
  }

  private Map<String, Object> day(Comparator<LocalDate> order) {
    return date(issues.stream().map(Issue::date).min(order).orElseThrow().toString());
  }

  private void describe(Map<String, Object> node, String title, String description) {
    City city = root.city();
    Catalogue.describe(node, city, title, description);
    Optional.ofNullable(city.licence()).ifPresent(l -> node.put("dct:license", id(l.url())));
    Optional.ofNullable(city.contact())
        .ifPresent(contact -> node.put("dcat:contactPoint", Catalogue.contact(contact)));
  }

  private Map<String, Object> allFigures() {
    Map<String, Object> dataset = node(FILE + "#all-figures", "dcat:Dataset");
    dataset.put("dct:identifier", root.city().code() + "/all-figures");
    describe(dataset, Words.text("all.title"), Words.text("catalogue.all"));
    Catalogue.statistics(dataset);
    dataset.put("dcat:distribution", List.of(csv(AllFigures.FILE, AllFigures.METADATA)));
    return dataset;
  }

  private static Map<String, Object> csv(String file, String metadata) {
    Map<String, Object> distribution = new LinkedHashMap<>();
    distribution.put("@type", "dcat:Distribution");
    distribution.put("dct:title", japanese(file));
    distribution.put("dcat:accessURL", id("index.html"));
    distribution.put("dcat:downloadURL", id(file));
    distribution.put("dcat:mediaType", id("https://www.iana.org/assignments/media-types/text/csv"));
    distribution.put("dct:conformsTo", id(metadata));
    return distribution;
  }

  private Map<String, Object> series(String report, List<FiscalYear> years) {
    Map<String, Object> series = node(FILE + "#" + report, "dcat:DatasetSeries");
    series.put("dct:identifier", root.city().code() + "/" + report);
    String title = root.title(editions(report, years.getLast()).getLast());
    describe(series, title, Words.text("catalogue.series"));
    series.put("dcat:first", id(dataset(report, years.getFirst())));
    series.put("dcat:last", id(dataset(report, years.getLast())));
    return series;
  }

  private Map<String, Object> dataset(String report, FiscalYear year, List<FiscalYear> years) {
    List<Issue> editions = editions(report, year);
    Map<String, Object> dataset = node(dataset(report, year), "dcat:Dataset");
    dataset.put("dct:identifier", root.city().code() + "/" + report + "/" + year.year());
    String title = root.title(editions.getLast());
    describe(dataset, title, Words.text("catalogue.year", title));
    Catalogue.statistics(dataset);
    dataset.put("dct:temporal", Catalogue.period(year));
    dataset.put("dcat:inSeries", id(FILE + "#" + report));
    int at = years.indexOf(year);
    if (at > 0) {
      dataset.put("dcat:prev", id(dataset(report, years.get(at - 1))));
    }
    dataset.put("dcat:hasVersion", editions.stream().map(issue -> id(version(issue))).toList());
    editions.stream()
        .filter(Issue::holds)
        .findFirst()
        .ifPresent(issue -> dataset.put("dcat:hasCurrentVersion", id(version(issue))));
    return dataset;
  }

  private Map<String, Object> edition(Issue issue) {
    Map<String, Object> edition = node(version(issue), "dcat:Dataset");
    edition.put(
        "dct:title", japanese(Words.text("title.edition", root.title(issue), issue.edition())));
    edition.put("dcat:version", Integer.toString(issue.edition()));
    edition.put("dcat:isVersionOf", id(dataset(issue.report(), issue.year())));
    edition.put("dct:issued", date(issue.date().toString()));
    edition.put("adms:status", id(STATUS + (issue.holds() ? "Completed" : status(issue))));
    if (!issue.note().isEmpty()) {
      edition.put("adms:versionNotes", japanese(issue.note()));
    }
    List<Issue> all = editions(issue.report(), issue.year());
    int at = all.indexOf(issue);
    if (at > 0) {
      edition.put("dcat:previousVersion", id(version(all.get(at - 1))));
    }
    String file = issue.folder() + issue.report() + ".csv";
    edition.put("dcat:distribution", List.of(csv(file, file + "-metadata.json")));
    return edition;
  }

  private static String status(Issue issue) {
    return issue.withdrawn() ? "Withdrawn" : "Deprecated";
  }
}
