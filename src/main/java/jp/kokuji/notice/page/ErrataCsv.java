package jp.kokuji.notice.page;

import java.io.IOException;
import java.util.List;

/** Writes the corrected figures and sentences, in the form of the open data. */
final class ErrataCsv {
  private static final List<String> COLUMNS =
      List.of(
          "figure_id",
          "report_id",
          "cause",
          "reason",
          "section",
          "page",
          "table_title",
          "row",
          "column",
          "before",
          "after");

  private ErrataCsv() {}

  /** A sentence has neither figure nor table. */
  static byte[] csv(PublicEdition edition) throws IOException {
    String reason = edition.notice().note();
    return OpenFigures.bytes(
        csv -> {
          csv.printRecord(COLUMNS);
          for (Erratum e : edition.errata().figures()) {
            csv.printRecord(
                e.figure(),
                e.report(),
                e.cause(),
                reason,
                e.section(),
                e.page(),
                e.table(),
                e.row(),
                e.column(),
                e.before(),
                e.after());
          }
          for (CorrectedSentence s : edition.errata().sentences()) {
            csv.printRecord(line(s, reason));
          }
        });
  }

  private static List<String> line(CorrectedSentence s, String reason) {
    return List.of(
        "", s.report(), s.cause(), reason, s.section(), s.page(), "", "", "", s.wrong(), s.right());
  }
}
