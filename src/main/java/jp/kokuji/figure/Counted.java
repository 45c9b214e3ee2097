package jp.kokuji.figure;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Condition;
import jp.kokuji.record.Conditions;
import jp.kokuji.record.RecordTable;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Link;
import jp.kokuji.rulebook.table.Category;
import jp.kokuji.rulebook.table.Membership;
import jp.kokuji.rulebook.table.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Which records a column counts, and what of them.
 *
 * @param kind of the records
 * @param years whose records count, unless the row says otherwise
 * @param loaded the years that have such records, and the report's own
 * @param where what the records must be, besides what the row asks for: all of these restrictions
 * @param members to which of a spread dimension they must belong
 * @param link how a record finds the one that has the row's fields; null where it has them itself
 */
record Counted(
    RecordKind kind,
    List<FiscalYear> years,
    Set<FiscalYear> loaded,
    List<Map<String, List<String>>> where,
    List<Membership> members,
    Measure measure,
    @Nullable Reference link) {

  /** The table's own restriction holds for the columns that count the table's kind. */
  static Counted of(TableDefinition table, TableColumn made, CountingBase base) {
    TableDefinition.Column column = made.declared();
    RecordKind kind = base.kind(Objects.requireNonNullElse(column.kind(), table.kind()));
    List<Map<String, List<String>>> where = new ArrayList<>();
    if (kind.id().equals(table.kind())) {
      where.add(table.where());
    }
    where.add(column.where());
    List<Membership> member = made.member() == null ? List.of() : made.member().memberships();
    var link =
        column.through() == null
            ? null
            : new Reference(column.through(), base.kind(column.through().kind()));
    return new Counted(
        kind,
        base.years(kind, column),
        base.years(kind),
        where,
        member,
        Measure.of(kind, column, base.rounding()),
        link);
  }

  /** A reference to records of another kind. */
  record Reference(Link link, RecordKind target) {}

  /** The years whose records count in the row; none where nothing is known, not even 0. */
  List<FiscalYear> years(Category row) {
    List<FiscalYear> asked = row.years().isEmpty() ? years : row.years();
    return asked.stream().filter(loaded::contains).toList();
  }

  /** What a record of the year must be to be counted in the row. */
  List<Condition> predicate(Category row, FiscalYear in) {
    Conditions conditions = new Conditions(in);
    Stream<Condition> own =
        Stream.concat(
            where.stream().flatMap(each -> conditions.of(kind, each).stream()),
            this.members.stream().map(member -> condition(member, kind, in)));
    RecordKind asked = link == null ? kind : link.target();
    List<Condition> members =
        row.memberships().stream().map(member -> condition(member, asked, in)).toList();
    if (link != null && !members.isEmpty()) {
      String field = link.link().field();
      members =
          List.of(
              new Condition.Refers(
                  kind.table(),
                  field,
                  asked.table(),
                  link.link().to(),
                  RecordTable.areAlike(kind, field, asked, link.link().to()),
                  members,
                  since(asked)));
    }
    return Stream.concat(own, members.stream()).toList();
  }

  /** What a record of the kind must be to belong there, among those of the year. */
  private static Condition condition(Membership membership, RecordKind kind, FiscalYear year) {
    return switch (membership) {
      case Membership.Is is -> Condition.among(kind, is.field(), is.values());
      case Membership.HasClause clause -> new Condition.HasClause(clause.field(), clause.number());
      case Membership.OpenedInYear opened ->
          new Condition.Between(
              Objects.requireNonNull(kind.opened(), kind.id()), year.firstDay(), year.lastDay());
      case Membership.OpenedIn opened ->
          in(Objects.requireNonNull(kind.opened(), kind.id()), opened.month(), year);
      case Membership.In in -> in(in.field(), in.month(), year);
    };
  }

  private static Condition in(String field, @Nullable Month month, FiscalYear year) {
    if (month == null) {
      return new Condition.Between(field, year.firstDay(), year.lastDay());
    }
    LocalDate day = year.firstDay().withMonth(month.getValue());
    LocalDate first = year.contains(day) ? day : day.plusYears(1);
    return new Condition.Between(field, first, YearMonth.from(first).atEndOfMonth());
  }

  /** Nothing refers to what was opened later than itself. */
  private Condition.@Nullable Days since(RecordKind asked) {
    return kind.opened() == null || asked.opened() == null
        ? null
        : new Condition.Days(kind.opened(), asked.opened());
  }
}
