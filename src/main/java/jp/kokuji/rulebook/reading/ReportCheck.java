package jp.kokuji.rulebook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks that the parts of a report fit together, and fit the city, its law and its ledgers. */
final class ReportCheck {
  private final Entry root;
  private final Lexicon lexicon;
  private final List<Fault> faults;

  ReportCheck(Entry root, Lexicon lexicon, List<Fault> faults) {
    this.root = root;
    this.lexicon = lexicon;
    this.faults = faults;
  }

  /**
   * Adds what is wrong; the report's tables by id.
   *
   * @param subject what stands for something of its subject in every template, where it has one
   */
  Map<String, TableShape> check(List<String> subject) {
    WordCheck words = new WordCheck(faults);
    root.items("counts").forEach(kind -> words.kind(kind, lexicon));
    root.items("layouts").stream()
        .flatMap(layout -> layout.items("counts").stream())
        .forEach(kind -> words.kind(kind, lexicon));
    LayoutCheck layouts = new LayoutCheck(root, faults);
    layouts.check();
    PlaceCheck places = new PlaceCheck(faults);
    places.check(root, "title", joined(layouts.words(), subject));
    Map<String, TableShape> tables = new LinkedHashMap<>();
    TableCheck check = new TableCheck(lexicon, faults);
    root.members("tables").forEach(table -> tables.put(table.word(), check.check(table)));
    NameCheck sheets = new NameCheck(faults);
    for (Entry section : root.members("sections")) {
      List<String> yearly = joined(layouts.words(section.word()), subject);
      sheets.add(section.text("shortName"), section.part("shortName"));
      places.check(section, "heading", yearly);
      BlockScope scope = new BlockScope(tables, yearly, lexicon, faults);
      section.items("blocks").forEach(new BlockCheck(scope)::check);
      new LeftOutCheck(scope, section).check();
    }
    return tables;
  }

  private static List<String> joined(List<String> words, List<String> others) {
    return Stream.concat(words.stream(), others.stream()).distinct().toList();
  }
}
