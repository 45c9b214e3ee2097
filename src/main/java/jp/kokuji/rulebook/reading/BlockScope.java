package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the blocks of a section may refer to.
 *
 * @param tables the report's tables, by id
 * @param words what stands for something in every template of the section
 * @param faults takes what is wrong
 */
record BlockScope(
    Map<String, TableShape> tables, List<String> words, Lexicon lexicon, List<Fault> faults) {

  Optional<TableShape> findTable(String id) {
    return Optional.ofNullable(tables.get(id));
  }

  /** The table of that id, or a fault. */
  Optional<TableShape> table(Entry reference) {
    return check().known(reference, tables.keySet())
        ? Optional.ofNullable(tables.get(reference.text()))
        : Optional.empty();
  }

  /** Faults a provision that does not exist, or has no numbered clauses. */
  void clauses(Entry reference) {
    List<String> numbered =
        lexicon.provisionIds().stream()
            .filter(id -> lexicon.clauses(id).map(numbers -> !numbers.isEmpty()).orElse(true))
            .toList();
    check().known(reference, numbered);
  }

  /** The section's words and others. */
  List<String> wordsAnd(Collection<String> others) {
    List<String> all = new ArrayList<>(others);
    all.addAll(words);
    return all;
  }

  WordCheck check() {
    return new WordCheck(faults);
  }

  PlaceCheck places() {
    return new PlaceCheck(faults);
  }
}
