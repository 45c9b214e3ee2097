package jp.kokuji.submission;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.Rulebook;

/** Judges references to the law by the version in force on the row's day. */
final class LawJudge {
  /** Some clauses, and how their numbers are stored. */
  private record Clauses(
      SortedSet<ClauseNumber> numbers, List<ClauseNotation.Article> articles, String joined) {
    Clauses(ClauseNotation.Clauses written) {
      this(written.numbers(), written.articles(), join(written.numbers(), "+"));
    }
  }

  private final Rulebook rulebook;
  private final Readings<Clauses> readings =
      new Readings<>(text -> ClauseNotation.find(text).map(Clauses::new));

  private final IdentityHashMap<Provision.Version, Set<ClauseNumber>> numbers =
      new IdentityHashMap<>();

  LawJudge(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  void clauses(Field field, FieldType.Clauses type, String text, Draft draft, RowContext setting) {
    Optional<Clauses> clauses =
        readings.find(text).or(() -> words(type, setting).find(text).map(Clauses::new));
    if (clauses.isEmpty()) {
      List<String> words = words(type, setting).allowed();
      draft.problem(
          Rule.NOT_CLAUSES, field, words.stream().map("、"::concat).collect(Collectors.joining()));
    } else {
      inForce(type.provision(), field, draft, setting)
          .ifPresent(version -> clauses(field, clauses.get(), version, draft));
    }
  }

  /** The words that the law of the row's day and agency gives its clauses and reasons. */
  private ClauseWords words(FieldType.Clauses type, RowContext setting) {
    return ClauseWords.of(
        inForce(rulebook.provision(type.provision()), setting)
            .map(Provision.Version::clauses)
            .orElse(List.of()));
  }

  private void clauses(Field field, Clauses clauses, Provision.Version version, Draft draft) {
    String law = version.law() + version.article();
    List<ClauseNumber> unknown = unknown(clauses, version);
    if (clauses.articles().stream().anyMatch(a -> !a.isOf(version.law(), version.article()))) {
      draft.problem(Rule.OTHER_ARTICLE, field, law);
    } else if (unknown.isEmpty()) {
      draft.put(field, clauses.joined());
      draft.put(field, "_law", law);
    } else {
      List<ClauseNumber> known = version.clauses().stream().map(Provision.Clause::number).toList();
      draft.problem(Rule.NO_SUCH_CLAUSE, field, join(unknown, "・"), law, join(known, "・"));
    }
  }

  private List<ClauseNumber> unknown(Clauses clauses, Provision.Version version) {
    Set<ClauseNumber> known = numbers.computeIfAbsent(version, LawJudge::numbers);
    return clauses.numbers().stream().filter(number -> !known.contains(number)).toList();
  }

  private static Set<ClauseNumber> numbers(Provision.Version version) {
    return version.clauses().stream()
        .map(Provision.Clause::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String join(Collection<ClauseNumber> numbers, String between) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(between));
  }

  void basis(Field field, FieldType.BasisName type, String text, Draft draft, RowContext setting) {
    inForce(type.provision(), field, draft, setting)
        .ifPresent(version -> basis(field, text, version, draft));
  }

  private static void basis(Field field, String text, Provision.Version version, Draft draft) {
    String key = Normal.key(text);
    Optional<String> basis =
        version.bases().stream()
            .filter(candidate -> isWritten(candidate, key))
            .map(Provision.Basis::name)
            .findFirst();
    if (Written.hasEnclosedDigit(text) || basis.isEmpty()) {
      draft.problem(
          Rule.UNKNOWN_BASIS, field, version.bases().stream().map(Provision.Basis::name).toList());
    } else {
      draft.put(field, basis.get());
    }
  }

  private static boolean isWritten(Provision.Basis basis, String key) {
    return Stream.concat(Stream.of(basis.name()), basis.accepts().stream())
        .anyMatch(spelling -> Normal.key(spelling).equals(key));
  }

  private Optional<Provision.Version> inForce(
      String id, Field field, Draft draft, RowContext setting) {
    Provision provision = rulebook.provision(id);
    Optional<Provision.Version> version = inForce(provision, setting);
    if (version.isEmpty()) {
      draft.problem(
          Rule.NO_LAW_IN_FORCE, field, provision.name(), JapaneseDate.full(setting.day()));
    }
    return version;
  }

  private static Optional<Provision.Version> inForce(Provision provision, RowContext setting) {
    return setting
        .agency()
        .map(agency -> provision.on(setting.day(), agency.name()))
        .orElseGet(() -> provision.on(setting.day()));
  }
}
