package jp.kokuji.rulebook.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;

/** Checks the layouts of a report against its sections, and knows the words that they declare. */
final class LayoutCheck {
  private final Entry root;
  private final List<Fault> faults;
  private final PlaceCheck places;

  LayoutCheck(Entry root, List<Fault> faults) {
    this.root = root;
    this.faults = faults;
    this.places = new PlaceCheck(faults);
  }

  void check() {
    NameCheck years = new NameCheck(faults);
    root.items("layouts").forEach(layout -> checkLayout(layout, years));
    Set<String> used = new HashSet<>();
    root.items("layouts").forEach(layout -> used.addAll(layout.texts("sections")));
    for (Entry section : root.members("sections")) {
      if (!used.contains(section.word())) {
        faults.add(section.amiss("section-nowhere", section.word()));
      }
    }
  }

  private void checkLayout(Entry layout, NameCheck years) {
    Entry from = layout.part("from");
    Optional<FiscalYear> year = FiscalYear.find(from.text());
    year.ifPresentOrElse(
        known -> years.add(known.code(), from),
        () -> faults.add(from.amiss("layout-year", from.text())));
    NameCheck once = new NameCheck(faults);
    WordCheck words = new WordCheck(faults);
    for (Entry section : layout.items("sections")) {
      words.known(section, root.words("sections"));
      once.add(section.text(), section);
    }
    layout.members("words").forEach(word -> places.check(word, List.of()));
    for (Entry fact : layout.members("facts")) {
      places.checkFree(fact.part("text"), List.of());
      if (layout.words("words").contains(fact.word())) {
        faults.add(fact.amiss("fact-and-word", fact.word()));
      }
    }
    for (Entry word : named(layout)) {
      if (PlaceCheck.REPORT_WORDS.contains(word.word())) {
        faults.add(word.amiss("layout-word", word.word()));
      }
    }
    if (layout.has("title")) {
      places.check(layout, "title", words(List.of(layout)));
    }
    places.checkOnly(layout.part("clause"), "n");
    places.checkOnly(layout.part("clauses"), "list");
  }

  /** The words that a section can use in every year that has it. */
  List<String> words(String section) {
    return words(
        root.items("layouts").stream()
            .filter(layout -> layout.texts("sections").contains(section))
            .toList());
  }

  /** The words that every year has. */
  List<String> words() {
    return words(root.items("layouts"));
  }

  private static List<String> words(List<Entry> layouts) {
    Stream<String> shared =
        layouts.stream()
            .flatMap(layout -> names(layout).stream())
            .distinct()
            .filter(word -> layouts.stream().allMatch(other -> names(other).contains(word)));
    return Stream.concat(PlaceCheck.REPORT_WORDS.stream(), shared).distinct().toList();
  }

  private static List<Entry> named(Entry layout) {
    return Stream.of("words", "facts").flatMap(word -> layout.members(word).stream()).toList();
  }

  private static List<String> names(Entry layout) {
    return named(layout).stream().map(Entry::word).toList();
  }
}
