package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the sentences of a section quote: the phrases that stand in its texts. */
record Quotes(List<Entry> phrases) {

  static Quotes of(Entry section) {
    return new Quotes(section.items("blocks").stream().flatMap(Quotes::spoken).toList());
  }

  private static Stream<Entry> spoken(Entry block) {
    return Stream.of("text", "remark").filter(block::has).map(block::part).flatMap(Quotes::used);
  }

  /** The phrases that stand in the text of the block. */
  static Stream<Entry> used(Entry block) {
    List<String> places = PlaceCheck.places(block.text("text"));
    return block.members("phrases").stream()
        .filter(phrase -> phrase.has("table") && places.contains(phrase.word()));
  }

  /** Whether a sentence quotes the category of a listing's line, by itself or among others. */
  boolean has(Entry line, String label) {
    return has(line, line.has("row") ? "row" : "column", label);
  }

  /** The same along the row or the column of a phrase that has both. */
  boolean has(Entry line, String along, String label) {
    return phrases.stream()
        .filter(other -> other.text("table").equals(line.text("table")))
        .filter(other -> other.find(along).equals(line.find(along)))
        .anyMatch(other -> names(other, along, label));
  }

  /** Whether a phrase that goes along the same line names the category. */
  static boolean names(Entry phrase, String along, String label) {
    if (phrase.has("each")) {
      return !phrase.texts("except").contains(innermost(label)) && !phrase.has("largest");
    }
    Optional<String> category = phrase.find(along.equals("row") ? "column" : "row");
    return category.filter(c -> c.equals(label) || innermost(c).equals(label)).isPresent();
  }

  static String innermost(String label) {
    return label.substring(label.lastIndexOf('/') + 1);
  }
}
