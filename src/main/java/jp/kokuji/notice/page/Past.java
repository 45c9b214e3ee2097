package jp.kokuji.notice.page;

import java.util.List;
import java.util.Map;
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

  /** The report's title. */
  public String title(String report) {
    return titles.getOrDefault(report, report);
  }
}
