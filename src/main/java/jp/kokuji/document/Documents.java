package jp.kokuji.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.html.HtmlEdition;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.edition.pdf.PdfEdition;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.Tabulator;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.record.Records;
import jp.kokuji.report.Composer;
import jp.kokuji.report.RecordWords;
import jp.kokuji.report.Report;
import jp.kokuji.rulebook.DocumentDefinition;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import org.springframework.stereotype.Component;

/** Writes documents as PDF and as pages that a word processor opens. */
@Component
public class Documents {
  private final Folders folders;
  private final Records records;
  private final Tabulator tabulator;
  private final Composer composer;

  Documents(Folders folders, Records records, Tabulator tabulator, Composer composer) {
    this.folders = folders;
    this.records = records;
    this.tabulator = tabulator;
    this.composer = composer;
  }

  /**
   * Writes the document of each subject of the year into {@code output/documents/YEAR/ID/}.
   *
   * @param chosen the only subjects asked for, by name or by a value that tells them apart; empty
   *     for all
   * @return the files
   */
  public List<Path> write(
      DocumentDefinition document, Rulebook rulebook, FiscalYear year, List<String> chosen)
      throws IOException {
    List<Path> files = new ArrayList<>();
    HtmlEdition pages = new HtmlEdition(Pages.of(folders.jobs()));
    for (Subject subject : Subject.all(document, rulebook, year, records)) {
      if (chosen.isEmpty() || chosen.stream().anyMatch(subject::isCalled)) {
        Report composed = composed(document, rulebook, year, subject);
        Path base =
            folders.output().resolve("documents").resolve(year.code()).resolve(composed.id());
        String name = subject.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "・");
        Path pdf = base.resolve(name + ".pdf");
        PlacedFile.write(pdf, out -> new PdfEdition().write(composed, out));
        Path page = base.resolve(name + ".html");
        PlacedFile.write(page, out -> pages.writeDocument(composed, out));
        files.addAll(List.of(pdf, page));
      }
    }
    return files;
  }

  private Report composed(
      DocumentDefinition document, Rulebook rulebook, FiscalYear year, Subject subject) {
    ReportDefinition shape =
        new Narrowed(
                by(document, rulebook, year, subject),
                RecordWords.all(subject.records().getFirst()))
            .of(document.shape().in(year));
    FigureSet figures = new FigureSet(tabulator.tabulate(rulebook, shape, year));
    Report report = composer.compose(shape, rulebook, year, figures, true);
    return new Report(
        report.id(), year, report.title(), "", report.publisher(), true, report.sections());
  }

  private Map<String, Map<String, List<String>>> by(
      DocumentDefinition document, Rulebook rulebook, FiscalYear year, Subject subject) {
    Map<String, Map<String, List<String>>> by = new LinkedHashMap<>();
    Map<String, List<String>> own = new LinkedHashMap<>();
    document.each().fields().forEach(field -> own.put(field, subject.spelled(field)));
    by.put(document.each().kind(), own);
    document
        .with()
        .forEach(
            (id, links) -> {
              RecordKind kind = rulebook.kind(id);
              Map<String, List<String>> same = new LinkedHashMap<>();
              links.forEach(
                  (field, of) ->
                      same.put(
                          field,
                          subject.spelled(
                              of,
                              kind.field(field),
                              records.values(kind, field, year, List.of()).stream())));
              by.put(id, same);
            });
    return by;
  }
}
