package jp.kokuji.submission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;

/** Judges values that are one of a few words. */
final class WordJudge {
  private static final int LONGEST = 40;
  private static final Pattern ENCLOSED = Pattern.compile("(?<=[①-⑳])(?=[①-⑳])");

  /** By the field's name, then by how the word may be written. */
  private final Map<String, Map<String, List<String>>> words = new HashMap<>();

  /** Ids by how the kinds' names are written. */
  private final Map<String, String> kinds = new HashMap<>();

  private final List<String> kindNames;

  /** Judges rows of one kind, which may name any of the others. */
  WordJudge(RecordKind kind, Collection<RecordKind> all) {
    for (Field field : kind.fields()) {
      switch (field.type()) {
        case FieldType.Vocabulary list -> words.put(field.name(), spellings(list));
        case FieldType.Categories several -> words.put(field.name(), spellings(several.list()));
        default -> {}
      }
    }
    List<RecordKind> others = all.stream().filter(other -> !other.id().equals(kind.id())).toList();
    others.forEach(other -> kinds.put(Normal.key(other.name()), other.id()));
    kindNames = others.stream().map(RecordKind::name).toList();
  }

  /** What each spelling can mean; a word itself before one that it is a spelling of. */
  private static Map<String, List<String>> spellings(FieldType.Vocabulary vocabulary) {
    Map<String, List<String>> spellings = new LinkedHashMap<>();
    vocabulary.values().forEach(word -> spellings.put(Normal.key(word), List.of(word)));
    Optional.ofNullable(vocabulary.blank())
        .ifPresent(word -> spellings.putIfAbsent(Normal.key(word), List.of(word)));
    vocabulary
        .aliases()
        .forEach(
            (alias, word) ->
                spellings.merge(
                    Normal.key(alias),
                    List.of(word),
                    (itself, meant) -> List.of(itself.getFirst(), word)));
    return spellings;
  }

  /** Words are those of the record's day. */
  void word(Field field, FieldType.Vocabulary vocabulary, String text, Draft draft, LocalDate day) {
    List<String> allowed = allowed(vocabulary, day);
    meaning(field, vocabulary, text, allowed)
        .ifPresentOrElse(
            word -> draft.put(field, word),
            () -> {
              if (vocabulary.open() && isName(text)) {
                draft.put(field, Written.printable(text));
                draft.problem(Rule.NEW_WORD, field, allowed);
              } else {
                draft.problem(Rule.UNKNOWN_WORD, field, withBlank(vocabulary, allowed));
              }
            });
  }

  /** What a blank cell means is said as well, so that nobody writes what is not so. */
  private static List<String> withBlank(FieldType.Vocabulary vocabulary, List<String> allowed) {
    return Stream.concat(
            allowed.stream(), Stream.ofNullable(vocabulary.blank()).map(word -> "空欄（" + word + "）"))
        .toList();
  }

  /** Each of the words in the cell must be one of the list. */
  void several(Field field, FieldType.Categories several, String text, Draft draft, LocalDate day) {
    List<String> allowed = allowed(several.list(), day);
    List<Optional<String>> meant =
        NameList.of(
                apart(text),
                word -> meaning(field, several.list(), word, allowed).isPresent(),
                false)
            .names()
            .stream()
            .map(word -> meaning(field, several.list(), word, allowed))
            .toList();
    if (meant.stream().allMatch(Optional::isPresent)) {
      draft.put(field, several.stored(meant.stream().flatMap(Optional::stream).toList()));
    } else {
      draft.problem(Rule.UNKNOWN_WORD, field, allowed);
    }
  }

  /** ①③ are two. */
  private static String apart(String text) {
    return ENCLOSED.matcher(text).replaceAll("、");
  }

  private static List<String> allowed(FieldType.Vocabulary vocabulary, LocalDate day) {
    return vocabulary.dated().isEmpty() ? vocabulary.values() : vocabulary.on(day);
  }

  private Optional<String> meaning(
      Field field, FieldType.Vocabulary vocabulary, String text, List<String> allowed) {
    Map<String, List<String>> known = words.getOrDefault(field.name(), Map.of());
    for (String word : known.getOrDefault(Normal.key(text), List.of())) {
      if (allowed.contains(word) || word.equals(vocabulary.blank())) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Whether a row can be called so, and a figure in it be named. */
  private static boolean isName(String text) {
    return text.length() <= LONGEST
        && !Remarks.isSum(text)
        && text.chars().noneMatch(c -> "/:+\n".indexOf(c) >= 0);
  }

  void kind(Field field, String text, Draft draft) {
    String id = kinds.get(Normal.key(text));
    if (id == null) {
      draft.problem(Rule.UNKNOWN_KIND, field, kindNames);
    } else {
      draft.put(field, id);
    }
  }
}
