package jp.kokuji.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.making.Rehearsal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A report that a file would change.
 *
 * @param published whether it stands in a notice
 * @param sentences of the report as it stands that quote a figure that would change
 */
record Foreseen(
    FiscalYear year,
    String report,
    boolean published,
    List<ShownChange> changes,
    List<String> sentences) {

  static Foreseen of(Rehearsal.Changed changed, boolean published) throws IOException {
    return new Foreseen(
        changed.year(),
        changed.report(),
        published,
        ShownChange.sorted(changed.changes()),
        sentences(changed));
  }

  private static List<String> sentences(Rehearsal.Changed changed) throws IOException {
    Path page = changed.standing().folder().resolve(changed.report() + ".html");
    if (!Files.isRegularFile(page)) {
      return List.of();
    }
    Set<String> ids =
        changed.changes().stream().map(FigureChange::figure).collect(Collectors.toSet());
    Document document = Jsoup.parse(page);
    return document.select("p, li").stream()
        .filter(
            sentence ->
                sentence.select("[data-figure]").stream()
                    .anyMatch(figure -> ids.contains(figure.attr("data-figure"))))
        .map(Element::text)
        .distinct()
        .toList();
  }
}
