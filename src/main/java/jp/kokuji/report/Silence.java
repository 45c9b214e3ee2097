package jp.kokuji.report;

import java.util.Map;
import jp.kokuji.rulebook.PhraseDefinition;

/** Proves that no gap is left in a sentence where a phrase had nothing to say. */
record Silence(Setting setting, String section) {

  /**
   * Looks at the places outside square brackets.
   *
   * @throws Unproven if one of them is empty
   */
  void prove(Map<String, PhraseDefinition> declared, String template, Phrases phrases) {
    for (String name : new Template(template).required()) {
      if (declared.containsKey(name) && phrases.fill("{" + name + "}").text().isBlank()) {
        throw new Unproven(setting, "silence", section, name);
      }
    }
  }
}
