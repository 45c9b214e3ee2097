package jp.kokuji.founding;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Whether a piece of {@code jobs/} tells of what another city does not have.
 *
 * @param tables that are not there
 * @param kinds that are not wanted
 */
record Mentions(Set<String> tables, Set<String> kinds) {
  private static final YAMLMapper YAML = new YAMLMapper();

  boolean in(String text) {
    return in(YAML.readTree(text));
  }

  private boolean in(JsonNode node) {
    return node.propertyStream().anyMatch(each -> is(node, each.getKey(), each.getValue()))
        || node.valueStream().anyMatch(this::in);
  }

  /** The {@code of} of a phrase, beside a table, names another phrase. */
  private boolean is(JsonNode whole, String word, JsonNode value) {
    String name = value.isString() ? value.asString() : "";
    return switch (word) {
      case "table", "detail" -> tables.contains(name);
      case "of" -> !whole.has("table") && tables.contains(name);
      case "kind", "records", "report" -> kinds.contains(name);
      default -> false;
    };
  }
}
