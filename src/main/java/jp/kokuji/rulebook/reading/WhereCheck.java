package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/**
 * Checks the restrictions ({@code where}) that a table, column, phrase or block puts on records.
 */
final class WhereCheck {
  private static final List<String> NAMED_YEARS = List.of("this-year", "previous-year");

  /** The days before the year of the report. */
  private static final String EARLIER = "earlier";

  private static final List<String> BEFORE = List.of(EARLIER, "previous-year");

  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final WordCheck words;

  WhereCheck(Lexicon lexicon, List<Fault> faults) {
    this.lexicon = lexicon;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  /**
   * Checks the restrictions of a part, if it has any.
   *
   * @param holder what {@code where} stands in
   */
  void check(Entry holder, RecordKind kind) {
    List<String> fields =
        kind.all().stream().filter(field -> comparable(field.type())).map(Field::name).toList();
    for (Entry restriction : holder.members("where")) {
      if (fields.contains(restriction.word())) {
        checkValues(holder, restriction, kind.field(restriction.word()).type());
        checkOpened(holder, restriction, kind);
      } else {
        String choice = WordCheck.choice(restriction.word(), fields);
        faults.add(restriction.amiss("unusable", restriction.word(), choice));
      }
    }
    checkDepartments(holder, kind);
  }

  /** What opens a record lies in its year, unless the kind says that records are carried over. */
  private void checkOpened(Entry holder, Entry restriction, RecordKind kind) {
    boolean never = restriction.word().equals(kind.opened()) && !kind.carried();
    holder.part("where").items(restriction.word()).stream()
        .filter(value -> never && !holder.has("earlier") && BEFORE.contains(value.text()))
        .forEach(
            value -> faults.add(value.amiss("never-before", restriction.word(), value.text())));
  }

  /** Departments of other agencies than those that are asked for are those of no record. */
  private void checkDepartments(Entry holder, RecordKind kind) {
    Optional<Field> agency = kind.agency();
    Optional<Field> department = kind.find(FieldType.DepartmentName.class);
    if (agency.isEmpty() || department.isEmpty() || lexicon.city().isEmpty()) {
      return;
    }
    Entry where = holder.part("where");
    List<String> agencies = where.texts(agency.get().name());
    List<String> departments = where.texts(department.get().name());
    boolean met =
        lexicon.city().get().departments().stream()
            .anyMatch(d -> departments.contains(d.name()) && agencies.contains(d.agency()));
    if (!agencies.isEmpty() && !departments.isEmpty() && !met) {
      faults.add(
          where
              .part(department.get().name())
              .amiss("where-apart", String.join("・", departments), String.join("・", agencies)));
    }
  }

  /** Numbers and lists of names are counted or printed, not compared with words. */
  private static boolean comparable(FieldType type) {
    return !(type instanceof FieldType.Count || type instanceof FieldType.Names);
  }

  private void checkValues(Entry holder, Entry restriction, FieldType type) {
    List<Entry> values = holder.part("where").items(restriction.word());
    switch (type) {
      case FieldType.Year year -> values.forEach(this::checkYear);
      case FieldType.Day day -> checkOneYear(restriction, values);
      case FieldType.Month month -> checkOneYear(restriction, values);
      default ->
          lexicon
              .values(type)
              .ifPresent(allowed -> values.forEach(value -> words.known(value, allowed)));
    }
  }

  private void checkOneYear(Entry restriction, List<Entry> values) {
    values.stream().filter(value -> !value.text().equals(EARLIER)).forEach(this::checkYear);
    if (values.size() > 1) {
      faults.add(restriction.amiss("several-years", restriction.word()));
    }
  }

  private void checkYear(Entry value) {
    if (!NAMED_YEARS.contains(value.text()) && FiscalYear.find(value.text()).isEmpty()) {
      faults.add(value.amiss("where-year", value.text()));
    }
  }
}
