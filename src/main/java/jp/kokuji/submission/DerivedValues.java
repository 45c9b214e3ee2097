package jp.kokuji.submission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kokuji.calendar.WorkingDays;
import jp.kokuji.rulebook.Derived;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Term;

/** Adds to a record what follows from its values: days, bands of days, terms. */
final class DerivedValues {
  private final RecordKind kind;
  private final WorkingDays calendar;

  DerivedValues(RecordKind kind, WorkingDays calendar) {
    this.kind = kind;
    this.calendar = calendar;
  }

  void add(Draft draft) {
    for (Derived derived : kind.derived()) {
      find(derived, draft)
          .or(() -> blank(derived))
          .ifPresent(value -> draft.put(derived.field(), value));
    }
  }

  private static Optional<Object> blank(Derived derived) {
    return derived.field().type() instanceof FieldType.Vocabulary words
        ? Optional.ofNullable(words.blank())
        : Optional.empty();
  }

  private Optional<Object> find(Derived derived, Draft draft) {
    return switch (derived.how()) {
      case Derived.Elapsed days -> elapsed(derived, days, draft);
      case Derived.Band band -> band(words(derived), band, draft);
      case Derived.Due due -> due(derived, due, draft);
      case Derived.Kept kept -> kept(words(derived), kept, draft);
    };
  }

  private static List<String> words(Derived derived) {
    return ((FieldType.Vocabulary) derived.field().type()).values();
  }

  private Optional<Object> elapsed(Derived derived, Derived.Elapsed days, Draft draft) {
    if (!(draft.value(days.from()) instanceof LocalDate first)
        || !(draft.value(days.to()) instanceof LocalDate last)
        || last.isBefore(first)) {
      return Optional.empty();
    }
    if (!days.working()) {
      return Optional.of((int) ChronoUnit.DAYS.between(first, last));
    }
    OptionalLong worked = calendar.between(first, last);
    if (worked.isEmpty()) {
      LocalDate unknown = calendar.knows(first) ? last : first;
      draft.problem(Rule.UNKNOWN_HOLIDAYS, "" + unknown.getYear(), derived.field().heading());
      return Optional.empty();
    }
    return Optional.of((int) worked.getAsLong());
  }

  private static Optional<Object> band(List<String> words, Derived.Band band, Draft draft) {
    if (!(draft.value(band.of()) instanceof Integer days)) {
      return Optional.empty();
    }
    long exceeded = band.most().stream().filter(most -> days > most).count();
    return Optional.of(words.get((int) exceeded));
  }

  private Optional<Object> due(Derived derived, Derived.Due due, Draft draft) {
    if (!(draft.value(due.from()) instanceof LocalDate day)) {
      return Optional.empty();
    }
    Object extension = due.extension() == null ? "" : draft.value(due.extension());
    return due.terms().stream()
        .filter(term -> term.holds().holdsOn(day) && meets(term.where(), draft))
        .findFirst()
        .filter(term -> !term.open().contains(String.valueOf(extension)))
        .flatMap(term -> last(derived, term, day, String.valueOf(extension), draft));
  }

  private static boolean meets(Map<String, List<String>> where, Draft draft) {
    return where.entrySet().stream()
        .allMatch(one -> one.getValue().contains(String.valueOf(draft.value(one.getKey()))));
  }

  private Optional<Object> last(
      Derived derived, Term term, LocalDate day, String extension, Draft draft) {
    int days = term.days() + term.extended().getOrDefault(extension, 0);
    if (!term.working()) {
      return Optional.of(day.plusDays(days));
    }
    Optional<LocalDate> last = calendar.after(day, days);
    if (last.isEmpty()) {
      String year = "" + (calendar.knows(day) ? day.getYear() + 1 : day.getYear());
      draft.problem(Rule.UNKNOWN_HOLIDAYS, year, derived.field().heading());
    }
    return last.map(Object.class::cast);
  }

  private static Optional<Object> kept(List<String> words, Derived.Kept kept, Draft draft) {
    return draft.value(kept.due()) instanceof LocalDate due
            && draft.value(kept.on()) instanceof LocalDate day
        ? Optional.of(day.isAfter(due) ? words.getLast() : words.getFirst())
        : Optional.empty();
  }
}
