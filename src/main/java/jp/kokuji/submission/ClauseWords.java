package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.Provision;

/**
 * The words by which departments may write the clauses of a law and its reasons without a number.
 *
 * @param words as they are compared
 * @param allowed as a person writes them
 */
record ClauseWords(Map<String, ClauseNumber> words, List<String> allowed) {
  private static final Pattern BETWEEN = Pattern.compile("\\s*[・、,，､･\\n]\\s*");

  static ClauseWords of(List<Provision.Clause> clauses) {
    Map<String, ClauseNumber> words = new LinkedHashMap<>();
    List<String> allowed = new ArrayList<>();
    for (Provision.Clause clause : clauses) {
      List<String> spellings = new ArrayList<>(clause.accepts());
      if (clause.number().isReason()) {
        spellings.addFirst(clause.number().toString());
      }
      spellings.forEach(word -> words.put(Normal.key(word), clause.number()));
      allowed.addAll(spellings);
    }
    return new ClauseWords(words, allowed);
  }

  /** What the text says with words, alone or among numbers; empty where no word stands in it. */
  Optional<ClauseNotation.Clauses> find(String text) {
    List<String> rest = new ArrayList<>();
    ClauseNotation.Clauses found = new ClauseNotation.Clauses(new TreeSet<>(), new ArrayList<>());
    for (String part : BETWEEN.split(text.strip(), -1)) {
      ClauseNumber known =
          words.get(Normal.key(ClauseNotation.APPLIES.matcher(part).replaceAll("")));
      if (known == null) {
        rest.add(part);
      } else {
        found.numbers().add(known);
      }
    }
    if (found.numbers().isEmpty() || rest.isEmpty()) {
      return Optional.of(found).filter(all -> !all.numbers().isEmpty());
    }
    Optional<ClauseNotation.Clauses> numbers = ClauseNotation.find(String.join("・", rest));
    numbers.ifPresent(clauses -> clauses.numbers().addAll(found.numbers()));
    return numbers;
  }
}
