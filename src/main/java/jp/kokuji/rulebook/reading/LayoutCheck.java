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
    for (Entry word : layout.members("words")) {
      places.check(word, List.of());
      if (PlaceCheck.REPORT_WORDS.contains(word.word())) {
        faults.add(word.amiss("layout-word", word.word()));
      }
    }
    if (layout.has("title")) {
      places.check(
          layout,
          "title",
          Stream.concat(PlaceCheck.REPORT_WORDS.stream(), layout.words("words").stream()).toList());
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
            .flatMap(layout -> layout.words("words").stream())
            .distinct()
            .filter(
                word -> layouts.stream().allMatch(other -> other.words("words").contains(word)));
    return Stream.concat(PlaceCheck.REPORT_WORDS.stream(), shared).distinct().toList();
  }
}
