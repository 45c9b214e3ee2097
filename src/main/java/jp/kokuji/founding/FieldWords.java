package jp.kokuji.founding;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import tools.jackson.databind.node.ObjectNode;

/** Writes into a field what a city's own ledger says otherwise; what has no place is kept. */
record FieldWords(Field field, ObjectNode node, Likeness likeness, List<String> left) {

  void alias(String heading) {
    boolean known =
        Stream.concat(Stream.of(field.heading()), field.aliases().stream())
            .anyMatch(spelling -> same(spelling, heading));
    if (!known) {
      node.withArray("aliases").add(heading);
    }
  }

  /** The ledger has no such column. */
  void missing() {
    left.add(Adoption.say("adopt.missing", field.heading()));
    node.remove(List.of("present", "filled"));
    blank();
  }

  private boolean blank() {
    boolean without = field.type() instanceof FieldType.Vocabulary words && words.blank() == null;
    if (without) {
      node.put("blank", Part.TEXTS.text("adopt.blank"));
    }
    return without;
  }

  /** Not every row has a word, though the field must be filled. */
  void blanks() {
    if (field.filled() && blank()) {
      node.remove("filled");
      left.add(Adoption.say("adopt.blanks", field.heading(), Part.TEXTS.text("adopt.blank")));
    }
  }

  void values(List<String> values) {
    for (String value : new TreeSet<>(values)) {
      if (field.type() instanceof FieldType.Vocabulary words) {
        value(value, words);
      } else if (field.type() instanceof FieldType.Categories several) {
        Several.of(value).forEach(word -> value(word, several.list()));
      } else if (!likeness.holds(value, field) && Likeness.names(field)) {
        left.add(Adoption.say("adopt.name", field.heading(), value));
      }
    }
  }

  private void value(String value, FieldType.Vocabulary words) {
    Optional<String> word = likeness.word(value, words);
    String known = String.join("・", words.values());
    if (word.isEmpty() && isSeveral(value, words)) {
      left.add(Adoption.say("adopt.several", field.heading(), value, known));
    } else if (word.isEmpty()) {
      left.add(Adoption.say("adopt.value", field.heading(), value, known));
    } else if (words.values().stream().noneMatch(own -> same(own, value))
        && !words.aliases().containsKey(value)) {
      node.withObject("spellings").put(value, word.get());
    }
  }

  private boolean isSeveral(String value, FieldType.Vocabulary words) {
    List<String> parts = Several.of(value);
    return parts.size() > 1 && parts.stream().allMatch(p -> likeness.word(p, words).isPresent());
  }

  private static boolean same(String one, String other) {
    return Normal.key(one).equals(Normal.key(other));
  }
}
