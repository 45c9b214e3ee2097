package jp.kokuji.check;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;

/** Holds what a ledger says of earlier publications against what this program published. */
record NoticeChecks(Evidence evidence, Records records) {
  private static final String YEAR = "target_year";
  private static final String SYSTEM = "system";
  private static final String DATE = "notice_date";

  /** One comparison for each submitted record of a year and system that we published too. */
  List<Comparison> own(Criterion.OwnNotices notices) {
    RecordKind kind = evidence.rulebook().kind(notices.records());
    List<Condition> conditions = new Conditions(evidence.year()).of(kind, notices.where());
    List<StoredRecord> own = records.findOwnNotices(kind, conditions);
    List<Comparison> compared = new ArrayList<>();
    for (StoredRecord submitted : records.find(kind, evidence.year(), conditions)) {
      own.stream()
          .filter(notice -> notice.text(YEAR).equals(submitted.text(YEAR)))
          .filter(notice -> notice.text(SYSTEM).equals(submitted.text(SYSTEM)))
          .forEach(notice -> compared.add(compared(submitted, notice)));
    }
    return compared;
  }

  private static Comparison compared(StoredRecord submitted, StoredRecord notice) {
    boolean same =
        submitted.text(DATE).equals(notice.text(DATE)) && number(submitted).equals(number(notice));
    String year = new FiscalYear(Integer.parseInt(submitted.text(YEAR))).label();
    String place =
        year + " " + submitted.text(SYSTEM) + "、台帳は" + shown(submitted) + "、公表の記録は" + shown(notice);
    return new Comparison(place, 1, same ? 1 : 0, same, List.of(), RecordChecks.source(submitted));
  }

  private static String shown(StoredRecord record) {
    String date = record.text(DATE);
    return JapaneseDate.find(date).map(JapaneseDate::full).orElse(date)
        + "・第"
        + number(record)
        + "号";
  }

  private static String number(StoredRecord record) {
    return Normal.key(record.text("notice_number")).replaceAll("^(告示)?第|号$", "");
  }
}
