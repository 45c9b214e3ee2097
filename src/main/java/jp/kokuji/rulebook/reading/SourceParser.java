package jp.kokuji.rulebook.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns the text of a file into a tree whose parts know their lines. */
final class SourceParser {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  /**
   * What a text was found to be, as long as there is memory for it: a server reads all files again
   * when one has changed.
   */
  private static final Map<String, Parsed> KNOWN = new ConcurrentReferenceHashMap<>();

  private final List<Fault> faults;

  /**
   * A text without faults.
   *
   * @param lines by JSON pointer
   */
  private record Parsed(JsonNode tree, Map<JsonPointer, Integer> lines) {}

  SourceParser(List<Fault> faults) {
    this.faults = faults;
  }

  /** The file, unless it is not YAML or says one thing twice. */
  Optional<Source> parse(String name, String text) {
    Parsed known = KNOWN.get(text);
    if (known == null) {
      known = read(name, text);
      if (known == null) {
        return Optional.empty();
      }
      KNOWN.put(text, known);
    }
    return Optional.of(new Source(name, known.tree(), known.lines()));
  }

  private @Nullable Parsed read(String name, String text) {
    int before = faults.size();
    try (Lines parser = new Lines(name, YAML.createParser(text))) {
      JsonNode tree =
          parser.nextToken() == null
              ? MissingNode.getInstance()
              : YAML.readValue(parser, JsonNode.class);
      return faults.size() == before ? new Parsed(tree, Map.copyOf(parser.lines)) : null;
    } catch (JacksonException e) {
      faults.subList(before, faults.size()).clear();
      YamlReason reason = YamlReason.of(e);
      faults.add(Fault.of(name, reason.line(), "no-yaml", reason.text()));
      return null;
    }
  }

  /** Notes the line of every part, and what the tree would drop of the text. */
  private final class Lines extends JsonParserDelegate {
    private final String name;
    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    private Lines(String name, JsonParser parser) {
      super(parser);
      this.name = name;
    }

    @Override
    public JsonToken nextToken() {
      JsonToken token = super.nextToken();
      if (token != null) {
        note(token, currentTokenLocation().getLineNr());
      }
      return token;
    }

    @Override
    public @Nullable String nextName() {
      return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
    }

    /** A name given twice and a YAML reference would be dropped or misread in silence. */
    private void note(JsonToken token, int line) {
      JsonPointer at = streamReadContext().pathAsPointer();
      if (token == JsonToken.PROPERTY_NAME && lines.containsKey(at)) {
        faults.add(Fault.of(name, line, "property-twice", currentName(), lines.get(at)));
      } else if (delegate instanceof YAMLParser aware && aware.isCurrentAlias()) {
        faults.add(Fault.of(name, line, "alias", getString()));
      }
      lines.putIfAbsent(at, line);
    }
  }
}
