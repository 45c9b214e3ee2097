package jp.kokuji.console;

import java.util.List;
import java.util.Map;

/**
 * How something that was begun on a page ended.
 *
 * @param words of the sentence that says so, whose gaps are filled by the numbers
 * @param open what each report has left
 */
record ErrandEnd(String words, List<Object> gaps, Map<String, List<String>> open) {
  static ErrandEnd of(String words, Object... gaps) {
    return new ErrandEnd(words, List.of(gaps), Map.of());
  }

  public boolean good() {
    return !words.matches("errand\\.(?:failed|busy|stopped|open|no-dump|torn)");
  }
}
