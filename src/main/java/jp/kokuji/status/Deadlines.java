package jp.kokuji.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Derived;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.springframework.stereotype.Component;

/** Finds what has not been decided and must be soon, or should have been. */
@Component
public class Deadlines {
  private final Records records;
  private final Clock clock;

  Deadlines(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Those of the year whose term ends until so many days from today, the earliest first. */
  public List<Pending> of(Rulebook rulebook, FiscalYear year, int days) {
    LocalDate today = LocalDate.now(clock);
    List<Pending> pending = new ArrayList<>();
    for (RecordKind kind : rulebook.kinds().values()) {
      for (Derived derived : kind.derived()) {
        if (derived.how() instanceof Derived.Kept kept) {
          records.find(kind, year, undecided(kind, kept, today.plusDays(days))).stream()
              .map(
                  record ->
                      pending(record, kept, today, Departments.called(rulebook.city(), record)))
              .forEach(pending::add);
        }
      }
    }
    pending.sort(Comparator.comparing(Pending::due).thenComparing(Pending::path));
    return pending;
  }

  private static List<Condition> undecided(RecordKind kind, Derived.Kept kept, LocalDate last) {
    Stream<Condition> outcomes =
        kind.decisions().stream()
            .filter(decision -> decision.day().equals(kept.on()))
            .map(decision -> blank(kind.field(decision.outcome())));
    LocalDate ever = LocalDate.of(1, 1, 1);
    return Stream.concat(
            Stream.of(
                new Condition.Between(kept.due(), ever, last), new Condition.Blank(kept.on())),
            outcomes)
        .toList();
  }

  private static Condition blank(Field field) {
    String word = field.type() instanceof FieldType.Vocabulary words ? words.blank() : null;
    return word == null
        ? new Condition.Blank(field.name())
        : new Condition.Among(field.name(), List.of(word));
  }

  private static Pending pending(
      StoredRecord record, Derived.Kept kept, LocalDate today, String department) {
    LocalDate due = Objects.requireNonNull(record.day(kept.due()));
    return new Pending(
        due,
        ChronoUnit.DAYS.between(today, due),
        record.kind().name(),
        record.shownKey(),
        department,
        record.path(),
        record.sheet(),
        record.row());
  }
}
