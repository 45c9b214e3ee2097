package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.NoLongerCounted;
import jp.kokuji.making.StandingReport;
import jp.kokuji.making.StandingReports;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A printed number, by which rule it was counted and from which records. */
@Controller
class FigurePage {
  private static final Messages WORDS = Messages.spoken("console");

  private final Office office;
  private final Part<StandingReports> standingReports;
  private final Part<Explainer> explainer;

  FigurePage(Office office, Part<StandingReports> standingReports, Part<Explainer> explainer) {
    this.office = office;
    this.standingReports = standingReports;
    this.explainer = explainer;
  }

  @GetMapping("/figure")
  String figure(
      @RequestParam String year,
      @RequestParam String id,
      @RequestParam(defaultValue = "false") boolean draft,
      Model model)
      throws Exception {
    FiscalYear of = FiscalYear.find(year).orElseThrow(FigurePage::none);
    model.addAttribute("year", of);
    model.addAttribute("report", id.replaceFirst(":.*", ""));
    model.addAttribute("draft", draft);
    model.addAttribute("behind", behind(of, id, draft, Behind.MOST));
    return "figure";
  }

  /** All its records, however many, for a spreadsheet. */
  @GetMapping("/figure/rows")
  ResponseEntity<byte[]> rows(
      @RequestParam String year,
      @RequestParam String id,
      @RequestParam(defaultValue = "false") boolean draft)
      throws Exception {
    FiscalYear of = FiscalYear.find(year).orElseThrow(FigurePage::none);
    Behind behind = behind(of, id, draft, Integer.MAX_VALUE);
    StringWriter text = new StringWriter().append('\ufeff');
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(
          Stream.concat(
              Stream.of("file", "sheet", "row").map(name -> WORDS.text("figure." + name)),
              behind.headings().stream()));
      for (Behind.Row row : behind.shown()) {
        csv.printRecord(
            Stream.concat(
                Stream.of(SafeText.inert(row.file()), SafeText.inert(row.sheet()), row.row()),
                row.cells().stream().map(SafeText::inert)));
      }
    }
    return Attachment.of(of.code() + "-figure.csv", text.toString().getBytes(UTF_8));
  }

  private Behind behind(FiscalYear year, String id, boolean draft, int most) throws Exception {
    Rulebook rules = office.rulebook();
    ReportDefinition report =
        Optional.ofNullable(rules.reports().get(id.replaceFirst(":.*", "")))
            .orElseThrow(FigurePage::none);
    StandingReport standing =
        standingReports.get().findOrLast(year, report.id(), draft).orElseThrow(FigurePage::none);
    Figure figure = standing.figures().find(id).orElseThrow(FigurePage::none);
    try {
      return Behind.of(
          explainer.get().explain(rules, report, year, figure, most),
          standing.figures(),
          rules,
          most);
    } catch (NoLongerCounted gone) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not counted any more", gone);
    }
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
