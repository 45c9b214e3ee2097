package jp.kokuji.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.Places;
import jp.kokuji.edition.csv.FiguresCsv;
import jp.kokuji.edition.html.HtmlEdition;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.edition.pdf.PdfEdition;
import jp.kokuji.edition.pdf.TooWide;
import jp.kokuji.edition.xlsx.WorkbookEdition;
import jp.kokuji.figure.Figure;
import jp.kokuji.file.Sha256;
import jp.kokuji.release.Manifest.Input;
import jp.kokuji.release.Manifest.PublishedFile;
import jp.kokuji.release.Manifest.State;
import jp.kokuji.report.Report;
import org.jspecify.annotations.Nullable;

/** The editions in which every report is released, and their manifest. */
public final class Editions {
  private Editions() {}

  /**
   * PDF, workbook, HTML page and {@code figures.csv}.
   *
   * @param jobs where the city may have pages of its own
   */
  public static List<Edition> of(Report report, List<Figure> figures, Path jobs) {
    return of(report, figures, jobs, places -> {});
  }

  /** The same, and tells where things stand in the PDF once that is written. */
  public static List<Edition> of(
      Report report, List<Figure> figures, Path jobs, Consumer<Places> printed) {
    return List.of(
        new Edition(report.id() + ".pdf", out -> printed.accept(pdf(report, jobs, out))),
        new Edition(
            report.id() + ".xlsx", out -> new WorkbookEdition().write(report, figures, out)),
        new Edition(
            report.id() + ".html", out -> new HtmlEdition(Pages.of(jobs)).write(report, out)),
        new Edition("figures.csv", out -> FiguresCsv.write(figures, out)));
  }

  /** A report that is only printed, such as a sheet to be signed. */
  public static void print(Report report, OutputStream out) throws IOException {
    new PdfEdition().write(report, out);
  }

  /** SHA-256 over the files that the report would be released in, as its manifest would say it. */
  public static String content(Report report, List<Figure> figures, Path jobs) throws IOException {
    List<PublishedFile> files = new ArrayList<>();
    for (Edition edition : of(report, figures, jobs)) {
      Sha256 sum = new Sha256();
      edition.content().write(sum.through(OutputStream.nullOutputStream()));
      files.add(new PublishedFile(edition.fileName(), 0, sum.hex()));
    }
    return manifest(report, files, List.of()).content();
  }

  private static Places pdf(Report report, Path jobs, OutputStream out) throws IOException {
    try {
      return new PdfEdition().write(report, out);
    } catch (TooWide wide) {
      throw wide.declared(Declared.place(jobs, report.id(), wide.caption()));
    }
  }

  /** Says what the files are and what they were made from. */
  public static Manifest manifest(Report report, List<PublishedFile> files, List<Input> inputs) {
    State state = report.finished() ? State.FINAL : State.DRAFT;
    return new Manifest(report.id(), report.year().code(), state, program(), files, inputs);
  }

  /** Says what a public folder holds, without what it was made from: that is not public. */
  public static Manifest notice(
      FiscalYear year, List<PublishedFile> files, @Nullable Overridden overridden) {
    return new Manifest(
        "notice", year.code(), State.FINAL, program(), files, List.of(), overridden);
  }

  /** The program's version as the jar says it. */
  private static String program() {
    String version = Editions.class.getPackage().getImplementationVersion();
    return "kokuji " + (version == null ? "development" : version);
  }
}
