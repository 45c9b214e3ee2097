package jp.kokuji.founding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that stand for others in a text.
 *
 * @param words by the word that goes
 * @param whole the same for those that go only where they are no part of a longer word: その他 is the
 *     outcome, 法人その他の団体 a kind of requester
 */
record Exchange(Map<String, String> words, Map<String, String> whole) {
  private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";

  /** The words of a city; what it calls a granted request may differ from the act itself. */
  static Exchange of(Map<String, String> own) {
    Map<String, String> words = new HashMap<>(own);
    Map<String, String> whole = new HashMap<>();
    for (String word : List.of(Part.TEXTS.text("whole").split("、"))) {
      String said = words.remove(word);
      if (said != null) {
        whole.put(word, said);
      }
    }
    String granted = own.get(Part.TEXTS.text("granted"));
    if (granted != null) {
      whole.put(Part.TEXTS.text("granted.of"), granted);
    }
    // a word of the city that contains a delivered one (文書不存在) stays what it is
    own.values().forEach(said -> words.putIfAbsent(said, said));
    return new Exchange(words, whole);
  }

  /** Every one in one pass, the longest first: a word may contain another. */
  String in(String text) {
    List<String> any =
        List.of(
            whole.isEmpty() ? "" : "(?<!%s)(%s)(?!%1$s)".formatted(LETTER, any(whole.keySet())),
            words.isEmpty() ? "" : any(words.keySet()));
    String either = any.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("|"));
    return either.isEmpty()
        ? text
        : Pattern.compile(either)
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        whole.isEmpty() || found.group(1) == null
                            ? words.getOrDefault(found.group(), "")
                            : whole.getOrDefault(found.group(), "")));
  }

  private static String any(Collection<String> words) {
    return words.stream()
        .sorted((one, other) -> other.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
