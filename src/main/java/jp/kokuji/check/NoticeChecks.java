package jp.kokuji.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;

/** Holds what a ledger says of earlier publications against what this program published. */
record NoticeChecks(Evidence evidence, Records records) {

  /** One comparison for each submitted record of a year and system that we published too. */
  List<Comparison> own(Criterion.OwnNotices notices) {
    RecordKind kind = evidence.rulebook().kind(notices.records());
    Roles.Notices fields = Objects.requireNonNull(kind.roles().notices(), kind.id());
    List<Condition> conditions = new Conditions(evidence.year()).of(kind, notices.where());
    List<StoredRecord> own = records.findOwnNotices(kind, conditions);
    List<Comparison> compared = new ArrayList<>();
    for (StoredRecord submitted : records.find(kind, evidence.year(), conditions)) {
      own.stream()
          .filter(notice -> notice.text(fields.year()).equals(submitted.text(fields.year())))
          .filter(notice -> notice.text(fields.system()).equals(submitted.text(fields.system())))
          .forEach(notice -> compared.add(compared(submitted, notice, fields)));
    }
    return compared;
  }

  private static Comparison compared(
      StoredRecord submitted, StoredRecord notice, Roles.Notices fields) {
    boolean same =
        submitted.text(fields.date()).equals(notice.text(fields.date()))
            && number(submitted, fields).equals(number(notice, fields));
    String year = new FiscalYear(Integer.parseInt(submitted.text(fields.year()))).label();
    String theirs = shown(submitted, fields);
    String place =
        RecordChecks.WORDS.text(
            "place.notice", year, submitted.text(fields.system()), theirs, shown(notice, fields));
    return new Comparison(place, 1, same ? 1 : 0, same, List.of(), RecordChecks.source(submitted));
  }

  private static String shown(StoredRecord record, Roles.Notices fields) {
    String date = record.text(fields.date());
    String day = JapaneseDate.find(date).map(JapaneseDate::full).orElse(date);
    return RecordChecks.WORDS.text("notice", day, number(record, fields));
  }

  private static String number(StoredRecord record, Roles.Notices fields) {
    return Normal.key(record.text(fields.number())).replaceAll("^(告示)?第|号$", "");
  }
}
