package jp.kokuji.rulebook.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.PublicRules.PersonField;

/** Reads {@code jobs/publish.yml} and checks that all it names is there. */
final class PublicRulesReader {
  private static final String SYSTEM = "system";

  private final Collection<String> reports;
  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final WordCheck words;

  /**
   * @param reports ids of all reports, also of those whose files are out of order
   */
  PublicRulesReader(Collection<String> reports, Lexicon lexicon, List<Fault> faults) {
    this.reports = reports;
    this.lexicon = lexicon;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  PublicRules read(Entry root) {
    return new PublicRules(
        reports(root), fields(root), persons(root), root.number("small"), requests(root));
  }

  private Map<String, String> reports(Entry root) {
    Map<String, String> reports = new LinkedHashMap<>();
    for (Entry report : root.items("reports")) {
      words.known(report.part("report"), this.reports);
      reports.put(report.text("report"), report.text(SYSTEM));
    }
    return reports;
  }

  private Map<String, List<String>> fields(Entry root) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Entry kind : root.items("fields")) {
      columns(kind)
          .ifPresent(columns -> kind.items("public").forEach(each -> words.known(each, columns)));
      fields.put(kind.text("kind"), kind.texts("public"));
    }
    return fields;
  }

  private List<PersonField> persons(Entry root) {
    return root.items("persons").stream().map(this::person).toList();
  }

  private PersonField person(Entry entry) {
    Map<String, List<String>> where = new LinkedHashMap<>();
    columns(entry)
        .ifPresent(
            columns -> {
              words.known(entry.part("field"), columns);
              entry.members("where").forEach(member -> condition(member, columns));
            });
    entry.words("where").forEach(word -> where.put(word, entry.part("where").texts(word)));
    return new PersonField(entry.text("kind"), entry.text("field"), where);
  }

  private void condition(Entry member, List<String> columns) {
    if (!columns.contains(member.word())) {
      faults.add(member.amiss("unusable", member.word(), WordCheck.choice(member.word(), columns)));
    }
  }

  private List<String> requests(Entry root) {
    root.items("requests").forEach(kind -> words.known(kind, lexicon.kindIds()));
    return root.texts("requests");
  }

  private Optional<List<String>> columns(Entry holder) {
    return words
        .kind(holder.part("kind"), lexicon)
        .map(kind -> kind.all().stream().flatMap(field -> field.columns().stream()).toList());
  }
}
