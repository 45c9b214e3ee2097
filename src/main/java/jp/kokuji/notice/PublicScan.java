package jp.kokuji.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kokuji.notice.scan.Scan;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.Contact;
import jp.kokuji.rulebook.PublicRules.PersonField;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.stereotype.Component;

/** Scans what is about to be released, for the names that the year's records hold too. */
@Component
class PublicScan {
  private final Records records;

  PublicScan(Records records) {
    this.records = records;
  }

  /** What was found in the folder, as reasons to refuse. */
  List<Refusal> of(NoticeSetting setting, Path folder) throws IOException {
    return new Scan(setting.rulebook().city().name(), contact(setting), persons(setting))
        .of(folder).stream()
            .map(f -> Refusal.of("publish.found." + f.suspicion(), f.file(), f.place()))
            .toList();
  }

  private static Set<String> contact(NoticeSetting setting) {
    Set<String> known = new HashSet<>();
    Contact contact = setting.rulebook().city().contact();
    if (contact != null && contact.phone() != null) {
      known.add(contact.phone());
    }
    if (contact != null && contact.mail() != null) {
      known.add(contact.mail());
    }
    return known;
  }

  private Set<String> persons(NoticeSetting setting) {
    Set<String> names = new HashSet<>();
    for (PersonField person : setting.rules().persons()) {
      RecordKind kind = setting.rulebook().kind(person.kind());
      records
          .find(kind, setting.year(), new Conditions(setting.year()).of(kind, person.where()))
          .forEach(record -> names.add(record.text(person.field())));
    }
    names.remove("");
    return names;
  }
}
