package jp.kokuji.rulebook.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.kokuji.message.Messages;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * Why a text is no YAML, in the operator's language.
 *
 * @param line from 1: where what was not ended begins, or where reading came to an end
 */
record YamlReason(String text, int line) {
  private static final Messages SENTENCES = Messages.spoken("yaml");

  /** By a piece of what the library says; the first that fits. */
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("mapping values are not allowed here", "colon");
    KNOWN.put("could not find expected ':'", "no-colon");
    KNOWN.put("\\t", "tab");
    KNOWN.put("cannot start any token", "character");
    KNOWN.put("special characters", "character");
    KNOWN.put("escape", "escape");
    KNOWN.put("while scanning a quoted scalar", "quote");
    KNOWN.put("while scanning a double-quoted scalar", "quote");
    KNOWN.put("while parsing a flow", "bracket");
    KNOWN.put("while parsing a block mapping", "indent");
    KNOWN.put("while parsing a block collection", "indent-list");
    KNOWN.put("sequence entries are not allowed here", "indent-list");
    KNOWN.put("another document", "documents");
  }

  static YamlReason of(JacksonException e) {
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    if (!(e.getCause() instanceof MarkedYamlEngineException marked)) {
      return new YamlReason(SENTENCES.text(key(String.valueOf(e.getOriginalMessage()))), line);
    }
    String key = key(marked.getProblem() + " " + marked.getContext());
    boolean open = key.equals("quote") || key.equals("bracket");
    return new YamlReason(
        SENTENCES.text(key),
        (open ? marked.getContextMark() : marked.getProblemMark())
            .or(marked::getProblemMark)
            .map(Mark::getLine)
            .map(from0 -> from0 + 1)
            .orElse(line));
  }

  private static String key(String said) {
    return KNOWN.entrySet().stream()
        .filter(known -> said.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other");
  }
}
