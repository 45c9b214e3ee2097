package jp.kokuji.founding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.ClauseNumber;

/** Finds what is missing in a filled sheet or does not fit together, before anything is made. */
final class AnswerCheck {
  private static final Messages SENTENCES = Messages.spoken("founding");
  private static final int[] WEIGHTS = {6, 5, 4, 3, 2};

  private final Answers answers;
  private final List<String> wrong = new ArrayList<>();

  AnswerCheck(Answers answers) {
    this.answers = answers;
  }

  /** A sentence for each, with its sheet. */
  List<String> check() {
    for (String question : Part.QUESTIONS) {
      if (!question.equals(Part.ISSUER) && answers.fact(question).isEmpty()) {
        say("missing", Part.FACTS, Part.TEXTS.text("fact." + question));
      }
    }
    if (!answers.fact("code").isEmpty() && !checked(answers.code())) {
      say("wrong-code", Part.FACTS, answers.fact("code"));
    }
    for (Part part : List.of(Part.AGENCIES, Part.DEPARTMENTS, Part.CLAUSES)) {
      if (answers.of(part).isEmpty()) {
        say("no-rows", part, part.heading(part.columns().getFirst()));
      }
    }
    names();
    derived();
    for (Part part : List.of(Part.AGENCIES, Part.DEPARTMENTS, Part.CORNERS, Part.CLAUSES)) {
      twice(part);
    }
    answers.of(Part.CLAUSES).stream()
        .map(clause -> clause.getOrDefault("number", ""))
        .filter(number -> !ClauseNumber.WRITTEN.matcher(number).matches())
        .forEach(number -> say("wrong-number", Part.CLAUSES, number));
    return wrong;
  }

  /** Every name that refers to another sheet stands there. */
  private void names() {
    List<String> agencies = answers.names(Part.AGENCIES);
    List<String> departments = answers.names(Part.DEPARTMENTS);
    column(Part.DEPARTMENTS, "agency", agencies);
    column(Part.CORNERS, "agency", agencies);
    if (answers.hasCorners()) {
      column(Part.DEPARTMENTS, "corner", answers.names(Part.CORNERS));
    }
    value(Part.FACTS, answers.fact("office"), departments);
    value(Part.FACTS, answers.fact("assembly"), agencies);
    List<String> said = List.of("", Part.TEXTS.text("owner.none"), Part.TEXTS.text("owner.any"));
    answers.owners().values().stream()
        .filter(owner -> !said.contains(owner))
        .forEach(owner -> value(Part.OWNERS, owner, departments));
  }

  /** A word of its own must not make odd words (不公開) of longer ones that nobody has answered. */
  private void derived() {
    Map<String, String> own = answers.ownWords();
    for (Map<String, String> row : answers.of(Part.WORDS)) {
      String word = row.getOrDefault("word", "");
      own.keySet().stream()
          .filter(part -> word.contains(part) && !own.containsKey(word))
          .filter(part -> !word.equals(Part.TEXTS.text("granted")))
          .findFirst()
          .ifPresent(
              part -> {
                String as = own.getOrDefault(part, "");
                String made = word.replace(part, as);
                wrong.add(SENTENCES.text("derived", Part.WORDS.sheet(), word, part, as, made));
              });
    }
  }

  /** Two departments may have one name where their agencies differ. */
  private void twice(Part part) {
    Set<List<String>> seen = new HashSet<>();
    for (Map<String, String> row : answers.of(part)) {
      String name = row.getOrDefault(part == Part.CLAUSES ? "number" : "name", "");
      if (!seen.add(List.of(row.getOrDefault("agency", ""), name))) {
        say("twice", part, name);
      }
    }
  }

  private void column(Part part, String column, Collection<String> names) {
    answers.of(part).forEach(row -> value(part, row.getOrDefault(column, ""), names));
  }

  private void value(Part part, String value, Collection<String> names) {
    if (value.isEmpty() && part != Part.FACTS) {
      say("empty", part, part.heading(part.columns().getFirst()));
    } else if (!value.isEmpty() && !names.contains(value)) {
      say("unknown", part, value);
    }
  }

  private void say(String sentence, Part part, String found) {
    wrong.add(SENTENCES.text(sentence, part.sheet(), found));
  }

  /** Whether the last digit of a code is what the five before it make it. */
  static boolean checked(String code) {
    if (!code.matches("\\d{6}")) {
      return false;
    }
    int sum = 0;
    for (int digit = 0; digit < WEIGHTS.length; digit++) {
      sum += WEIGHTS[digit] * (code.charAt(digit) - '0');
    }
    return (11 - sum % 11) % 10 == code.charAt(5) - '0';
  }
}
