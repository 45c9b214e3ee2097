package jp.kokuji.notice.page;

import java.io.IOException;

/** Writes which edition held on which day. */
final class AllEditions {
  static final String FILE = "all-editions.csv";

  private AllEditions() {}

  /** From which day until before which day each edition held: what held on any day. */
  static PublicFile csv(PublishedTree tree) throws IOException {
    return new PublicFile(
        FILE,
        OpenFigures.bytes(
            csv -> {
              csv.printRecord(
                  "fiscal_year",
                  "report_id",
                  "edition",
                  "notice_number",
                  "valid_from",
                  "valid_until",
                  "withdrawn",
                  "address");
              for (Issue issue : tree.issues()) {
                csv.printRecord(
                    issue.year().year(),
                    issue.report(),
                    issue.edition(),
                    issue.number(),
                    issue.from(),
                    issue.until() == null ? "" : issue.until(),
                    issue.withdrawn(),
                    issue.folder());
              }
            }));
  }
}
