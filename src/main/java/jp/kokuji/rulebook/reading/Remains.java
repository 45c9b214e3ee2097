package jp.kokuji.rulebook.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What remains of a file without the parts that its schema refuses, so that one fault does not hide
 * the others.
 *
 * @param source nothing where nothing remains
 * @param words the names and texts of what was taken out: that something refers to them is no fault
 * @param lines the lines of the parts from which something was taken
 */
record Remains(Optional<Source> source, Set<String> words, Set<Integer> lines) {
  private static final LevenshteinDistance NEARLY = new LevenshteinDistance(1);

  /** The words of {@code jobs/} after which a thing's own name stands. */
  private static final Set<String> NAMING =
      Set.of("name", "id", "label", "total", "heading", "shortName");

  /** Takes out part after part, until the schema accepts the rest. */
  static Remains of(Source source, SchemaCheck schema) {
    Remains remains = new Remains(Optional.of(source), new HashSet<>(), new HashSet<>());
    List<JsonPointer> refused = schema.refused(source);
    while (!refused.isEmpty() && remains.source().isPresent()) {
      remains = remains.without(Set.copyOf(refused));
      refused = remains.source().map(schema::refused).orElse(List.of());
    }
    return remains;
  }

  private Remains without(Set<JsonPointer> refused) {
    Source whole = source.orElseThrow();
    for (JsonPointer part : refused) {
      keep(whole.tree().at(part));
      for (JsonPointer left = part; left.length() > 0; left = left.head()) {
        if (left.last().getMatchingIndex() < 0) {
          words.add(left.last().getMatchingProperty());
        }
      }
      if (part.length() > 1) {
        lines.add(whole.line(part.head()));
      }
    }
    if (refused.contains(JsonPointer.empty())) {
      return new Remains(Optional.empty(), words, lines);
    }
    Map<JsonPointer, Integer> places = new HashMap<>();
    Copy copy = new Copy(whole, refused, places);
    JsonNode tree = copy.of(whole.tree(), JsonPointer.empty(), JsonPointer.empty());
    return new Remains(Optional.of(new Source(whole.name(), tree, places)), words, lines);
  }

  /** Keeps what a part says about itself; what it refers to stands elsewhere too. */
  private void keep(JsonNode node) {
    if (node.isValueNode()) {
      words.add(node.asString());
    }
    if (node.isArray()) {
      node.forEach(this::keep);
    }
    for (String name : node.propertyNames()) {
      words.add(name);
      if (!node.get(name).isValueNode() || NAMING.contains(name)) {
        keep(node.get(name));
      }
    }
  }

  /** Whether a word was taken out, or one that is nearly the same and may be the misspelt one. */
  boolean without(String word) {
    return words.stream().anyMatch(lost -> lost.equals(word) || nearly(lost, word));
  }

  private static boolean nearly(String lost, String word) {
    return Math.max(lost.length(), word.length()) > 2
        && NEARLY.apply(lost.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)) >= 0;
  }

  /** A tree without some of its parts; those that move up in a list keep their lines. */
  private record Copy(Source whole, Set<JsonPointer> without, Map<JsonPointer, Integer> lines) {

    JsonNode of(JsonNode node, JsonPointer from, JsonPointer to) {
      Optional.ofNullable(whole.lines().get(from)).ifPresent(line -> lines.put(to, line));
      if (node.isObject()) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (String name : node.propertyNames()) {
          JsonPointer part = from.appendProperty(name);
          if (!without.contains(part)) {
            copy.set(name, of(node.get(name), part, to.appendProperty(name)));
          }
        }
        return copy;
      }
      return node.isArray() ? list(node, from, to) : node;
    }

    private JsonNode list(JsonNode node, JsonPointer from, JsonPointer to) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      for (int index = 0; index < node.size(); index++) {
        JsonPointer part = from.appendIndex(index);
        if (!without.contains(part)) {
          copy.add(of(node.get(index), part, to.appendIndex(copy.size())));
        }
      }
      return copy;
    }
  }
}
