package jp.kokuji.notice.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.release.Manifest.PublishedFile;

/**
 * A notice in the history of its year.
 *
 * @param titles of its reports, by their ids
 * @param errata the figures that it corrected
 * @param files the files of its folder
 */
public record Past(
    Notice notice, Map<String, String> titles, List<Erratum> errata, List<PublishedFile> files) {

  /** Whether it has a table of what it corrected (正誤表). */
  public boolean corrects() {
    return files.stream().anyMatch(file -> file.name().equals("errata.html"));
  }

  /** How much of what readers have seen it corrected, {@code 3件}. */
  public String corrections() {
    long figures = errata.stream().filter(Erratum::printed).count();
    return figures == 0 ? Words.text("errata.sentences") : Words.text("errata.figures", figures);
  }

  /** Ids of all figures that these editions or the errata corrected. */
  public static Set<String> corrected(List<Past> editions, List<Erratum> errata) {
    return Stream.concat(editions.stream().flatMap(past -> past.errata.stream()), errata.stream())
        .map(Erratum::figure)
        .collect(Collectors.toSet());
  }

  /** The report's title. */
  public String title(String report) {
    return titles.getOrDefault(report, report);
  }
}
