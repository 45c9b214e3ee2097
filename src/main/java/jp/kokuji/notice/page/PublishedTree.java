package jp.kokuji.notice.page;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is published, read from the public folder itself and from what waits to be published.
 *
 * @param issues by year, the first edition first
 */
record PublishedTree(Path folder, Path waitingEdition, List<Issue> issues) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads the histories of all years.
   *
   * @param waitingFront holds the history that the year is going to have
   * @param waitingEdition holds the files of the edition that is not in its place yet
   */
  static PublishedTree of(Path folder, FiscalYear year, Path waitingFront, Path waitingEdition)
      throws IOException {
    List<Issue> issues = new ArrayList<>();
    for (FiscalYear one : years(folder, year)) {
      Path place = one.equals(year) ? waitingFront : folder.resolve(one.code());
      JsonNode history = JSON.readTree(Files.readAllBytes(place.resolve("history.json")));
      for (JsonNode edition : history.path("editions")) {
        edition.path("reports").forEach(report -> issues.add(issue(one, edition, report)));
      }
    }
    return new PublishedTree(
        folder, waitingEdition, issues.stream().map(issue -> held(issue, issues)).toList());
  }

  private static List<FiscalYear> years(Path folder, FiscalYear year) throws IOException {
    Set<FiscalYear> years = new HashSet<>(Set.of(year));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(place -> Files.exists(place.resolve("history.json")))
            .flatMap(place -> FiscalYear.find(String.valueOf(place.getFileName())).stream())
            .forEach(years::add);
      }
    }
    return years.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static Issue issue(FiscalYear year, JsonNode edition, JsonNode report) {
    Set<String> corrected = new HashSet<>();
    edition
        .path("corrections")
        .forEach(correction -> corrected.add(correction.path("figure").asString("")));
    String withdrawn = report.path("withdrawnOn").asString("");
    LocalDate date = LocalDate.parse(edition.path("noticeDate").asString(""));
    return new Issue(
        year,
        edition.path("edition").asInt(),
        report.path("report").asString(""),
        edition.path("noticeNumber").asString(""),
        date,
        date,
        edition.path("note").asString(""),
        withdrawn.isEmpty() ? null : LocalDate.parse(withdrawn),
        !withdrawn.isEmpty(),
        report.path("withdrawnNote").asString(""),
        corrected);
  }

  /** When it held, which the editions before and after it decide. */
  private static Issue held(Issue issue, List<Issue> all) {
    LocalDate from = from(issue, all);
    LocalDate end = issue.until();
    if (end != null) {
      return issue.held(from, later(end, from));
    }
    Optional<Issue> next = all.stream().filter(other -> other.follows(issue)).findFirst();
    return issue.held(from, next.map(other -> from(other, all)).orElse(null));
  }

  private static LocalDate from(Issue issue, List<Issue> all) {
    return all.stream()
        .filter(issue::follows)
        .flatMap(
            before -> Stream.concat(Stream.of(before.date()), Stream.ofNullable(before.until())))
        .reduce(issue.date(), PublishedTree::later);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** What holds now. */
  List<Issue> holding() {
    return issues.stream().filter(Issue::holds).toList();
  }

  /** The open data of a report, a line a figure. */
  List<CSVRecord> figures(Issue issue) throws IOException {
    Path placed = folder.resolve(issue.folder()).resolve(issue.report() + ".csv");
    return lines(Files.exists(placed) ? placed : waitingEdition.resolve(issue.report() + ".csv"));
  }

  /** The lines of open data. */
  static List<CSVRecord> lines(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      if (reader.read() != '\uFEFF') {
        throw new IOException("open data without a byte order mark: " + file);
      }
      return format.parse(reader).getRecords();
    }
  }

  /** The figures of the report that any edition up to this one corrected. */
  Set<String> corrected(Issue issue) {
    Set<String> corrected = new HashSet<>(issue.corrected());
    issues.stream()
        .filter(issue::follows)
        .forEach(earlier -> corrected.addAll(earlier.corrected()));
    return corrected;
  }
}
