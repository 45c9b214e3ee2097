package jp.kokuji.rulebook.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns the text of a file into a tree whose parts know their lines. */
final class SourceParser {
  private final YAMLMapper yaml = YAMLMapper.builder().build();
  private final List<Fault> faults;

  SourceParser(List<Fault> faults) {
    this.faults = faults;
  }

  /** The file, unless it is not YAML or says one thing twice. */
  Optional<Source> parse(String name, String text) {
    try {
      Source source = new Source(name, yaml.readTree(text), new HashMap<>());
      return findLines(text, source) ? Optional.of(source) : Optional.empty();
    } catch (JacksonException e) {
      YamlReason reason = YamlReason.of(e);
      faults.add(Fault.of(name, reason.line(), "no-yaml", reason.text()));
      return Optional.empty();
    }
  }

  /** Notes the line of every part; says whether the tree holds all that the text does. */
  private boolean findLines(String text, Source source) {
    boolean whole = true;
    try (JsonParser parser = yaml.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int line = parser.currentTokenLocation().getLineNr();
        Optional<Fault> lost = findLost(parser, token, source, line);
        lost.ifPresent(faults::add);
        whole &= lost.isEmpty();
        source.lines().putIfAbsent(parser.streamReadContext().pathAsPointer(), line);
      }
    }
    return whole;
  }

  /** What the mapper would drop or misread in silence: a name given twice, a YAML reference. */
  private static Optional<Fault> findLost(
      JsonParser parser, JsonToken token, Source source, int line) {
    JsonPointer at = parser.streamReadContext().pathAsPointer();
    Map<JsonPointer, Integer> known = source.lines();
    if (token == JsonToken.PROPERTY_NAME && known.containsKey(at)) {
      Object[] twice = {parser.currentName(), known.get(at)};
      return Optional.of(Fault.of(source.name(), line, "property-twice", twice));
    }
    if (parser instanceof YAMLParser aware && aware.isCurrentAlias()) {
      return Optional.of(Fault.of(source.name(), line, "alias", parser.getString()));
    }
    return Optional.empty();
  }
}
