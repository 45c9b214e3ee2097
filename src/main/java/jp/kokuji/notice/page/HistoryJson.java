package jp.kokuji.notice.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code history.json}: every edition of a year's notices, what it corrected and holds. */
final class HistoryJson {
  private HistoryJson() {}

  static byte[] of(String city, String year, List<Past> history) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("city", city);
    tree.put("fiscalYear", year);
    tree.put("editions", history.stream().map(HistoryJson::edition).toList());
    return Json.bytes(tree);
  }

  private static Map<String, Object> edition(Past past) {
    Notice notice = past.notice();
    Map<String, Object> edition = new LinkedHashMap<>();
    edition.put("edition", notice.edition());
    edition.put("noticeNumber", notice.number());
    edition.put("noticeDate", notice.date().toString());
    edition.put("note", notice.note());
    edition.put("address", "editions/" + notice.edition() + "/");
    edition.put("reports", notice.parts().stream().map(HistoryJson::part).toList());
    edition.put("corrections", past.errata().stream().map(HistoryJson::correction).toList());
    edition.put("files", past.files());
    return edition;
  }

  private static Map<String, Object> part(Notice.Part part) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("report", part.report());
    report.put("version", part.version());
    if (part.withdrawnOn() != null) {
      report.put("withdrawnOn", part.withdrawnOn().toString());
      report.put("withdrawnNote", part.withdrawnNote());
    }
    return report;
  }

  private static Map<String, Object> correction(Erratum erratum) {
    Map<String, Object> correction = new LinkedHashMap<>();
    correction.put("figure", erratum.figure());
    correction.put("before", erratum.before());
    correction.put("after", erratum.after());
    return correction;
  }
}
