package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.kokuji.edition.Places;
import jp.kokuji.release.Manifest;
import jp.kokuji.report.Outline;
import jp.kokuji.rulebook.ReportDefinition;

/**
 * A final version of a report as it stands in its folder, which has been held against its manifest.
 *
 * @param system the system (制度) that it tells of
 * @param files the same in print, with the number and day of the notice; empty until they are made
 * @param places where things stand in print; unknown until that is made
 */
public record FinalReport(
    ReportDefinition definition,
    String system,
    Outline outline,
    Manifest manifest,
    Path folder,
    List<PublicFile> files,
    Places places) {

  public FinalReport with(List<PublicFile> printed, Places on) {
    return new FinalReport(definition, system, outline, manifest, folder, printed, on);
  }

  public Optional<Integer> page(String table, String row) {
    return Optional.ofNullable(places.tables().get(caption(table, row)));
  }

  /** What the table is called on its page, or its part for the row's first level. */
  public String caption(String table, String row) {
    String title = outline.tables().getOrDefault(table, table);
    String part = Words.text("table.part", title, row.split("/", -1)[0]);
    return !places.tables().containsKey(title) && places.tables().containsKey(part) ? part : title;
  }

  /** The page as it will be published; nothing until it is printed. */
  Optional<PublicFile> html() {
    return files.stream().filter(file -> file.name().equals(id() + ".html")).findFirst();
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
