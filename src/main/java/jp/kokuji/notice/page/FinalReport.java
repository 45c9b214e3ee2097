package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.release.Manifest;
import jp.kokuji.report.Outline;
import jp.kokuji.rulebook.ReportDefinition;

/**
 * A final version of a report as it stands in its folder, which has been held against its manifest.
 *
 * @param system the system (制度) that it tells of
 * @param files the same in print, with the number and day of the notice; empty until they are made
 * @param pages where each table begins in print, by its title
 */
public record FinalReport(
    ReportDefinition definition,
    String system,
    Outline outline,
    Manifest manifest,
    Path folder,
    List<PublicFile> files,
    Map<String, Integer> pages) {

  public FinalReport with(List<PublicFile> printed, Map<String, Integer> on) {
    return new FinalReport(definition, system, outline, manifest, folder, printed, on);
  }

  /** The page on which the table begins; nothing for one that is not printed as a table. */
  public Optional<Integer> page(String table) {
    return Optional.ofNullable(pages.get(outline.tables().getOrDefault(table, table)));
  }

  public String id() {
    return definition.id();
  }

  /** The final version's number. */
  public int version() {
    return manifest.version() == null ? 1 : manifest.version();
  }

  List<Frozen> figures() throws IOException {
    return Frozen.of(folder.resolve("figures.csv"));
  }
}
