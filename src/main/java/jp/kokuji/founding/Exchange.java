package jp.kokuji.founding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that stand for others in a text.
 *
 * @param words by the word that goes
 * @param whole those that go only where they are no part of a longer word: その他 is an outcome,
 *     法人その他の団体 a kind of requester
 */
record Exchange(Map<String, String> words, Set<String> whole) {

  /** The words of a city; what it calls a granted request may differ from the act itself. */
  static Exchange of(Map<String, String> own) {
    Map<String, String> words = new HashMap<>(own);
    // a word of the city that contains a delivered one (文書不存在) stays what it is
    own.values().forEach(said -> words.putIfAbsent(said, said));
    return new Exchange(words, Set.copyOf(List.of(Part.TEXTS.text("whole").split("、"))));
  }

  /** Every one in one pass, the longest first: a word may contain another. */
  String in(String text) {
    String granted = words.get(Part.TEXTS.text("granted"));
    String act = Part.TEXTS.text("granted.of");
    String exchanged = granted == null ? text : text.replaceAll(alone(act), granted);
    String any =
        words.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(word -> whole.contains(word) ? alone(word) : Pattern.quote(word))
            .collect(Collectors.joining("|"));
    return words.isEmpty()
        ? text
        : Pattern.compile(any)
            .matcher(exchanged)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(Objects.requireNonNull(words.get(found.group()))));
  }

  private static String alone(String word) {
    return "(?<![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー])%s(?![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー])"
        .formatted(Pattern.quote(word));
  }
}
