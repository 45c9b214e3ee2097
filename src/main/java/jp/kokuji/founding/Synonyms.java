package jp.kokuji.founding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Normal;

/** What other cities write for the same headings and words. */
final class Synonyms {
  /** A word of a city may go on: 市内に住所を有する者, 公開（一部を除く）. */
  private static final String GOING_ON = "[にの者在（(].*";

  private Synonyms() {}

  static Stream<List<String>> groups(String sentence) {
    return Stream.of(Part.TEXTS.text(sentence).split("／")).map(group -> List.of(group.split("、")));
  }

  static Optional<String> meant(Predicate<String> spelled, Collection<String> words) {
    return groups("synonyms")
        .filter(group -> group.stream().map(Normal::key).anyMatch(spelled))
        .flatMap(group -> words.stream().filter(group::contains))
        .findFirst();
  }

  /**
   * The one word that is spelled like others of the group: a city may call it otherwise than all.
   */
  static Optional<String> spelled(Predicate<String> spelled, Map<String, String> aliases) {
    List<String> meant =
        groups("synonyms")
            .filter(group -> group.stream().map(Normal::key).anyMatch(spelled))
            .flatMap(List::stream)
            .flatMap(word -> Stream.ofNullable(aliases.get(word)))
            .distinct()
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /** The one word with which it begins; nothing where another is named further on. */
  static Optional<String> begun(String key, Collection<String> words) {
    Predicate<String> begins = word -> key.matches(Pattern.quote(word) + GOING_ON);
    List<String> named =
        Stream.concat(words.stream().map(Normal::key), groups("synonyms").flatMap(List::stream))
            .filter(key::contains)
            .toList();
    return Stream.concat(
            words.stream().filter(word -> begins.test(Normal.key(word))),
            meant(begins, words).stream())
        .findFirst()
        .filter(word -> named.stream().allMatch(other -> key.startsWith(other)));
  }
}
