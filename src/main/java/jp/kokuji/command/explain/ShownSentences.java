package jp.kokuji.command.explain;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.command.Words;
import jp.kokuji.edition.html.PrintedSentence;
import jp.kokuji.figure.Figure;
import jp.kokuji.submission.Characters;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Sentences of a report with the figures that they print, for people and for programs. */
record ShownSentences(String year, String report, List<PrintedSentence> sentences) {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  static ShownSentences of(FiscalYear year, String report, List<PrintedSentence> sentences) {
    return new ShownSentences(year.code(), report, sentences);
  }

  void print(PrintWriter out) {
    String section = "";
    for (PrintedSentence sentence : sentences) {
      if (!sentence.section().equals(section)) {
        section = sentence.section();
        out.println(section);
      }
      out.println("  " + Characters.visible(sentence.text()));
      for (PrintedSentence.Quote quote : sentence.quotes()) {
        out.println(
            "    " + Words.of("explain.part", quote.figure(), Figure.printed(quote.value())));
      }
    }
    String first = sentences.getFirst().quotes().getFirst().figure();
    out.println(Words.of("explain.go-on", year + " \"" + first + "\""));
  }

  void printCsv(PrintWriter out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSV);
    csv.printRecord("section", "sentence", "figure", "value", "printed");
    for (PrintedSentence sentence : sentences) {
      for (PrintedSentence.Quote quote : sentence.quotes()) {
        csv.printRecord(
            sentence.section(), sentence.text(), quote.figure(), quote.value(), quote.printed());
      }
    }
    out.flush();
  }
}
