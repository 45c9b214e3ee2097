package jp.kokuji.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Tallies that one load makes of the rows it has judged, so that their records need not be read
 * again. They hold for a year that has no other submissions, and of these not a row less.
 */
public final class FreshTallies {
  private final Map<String, Kind> kinds = new HashMap<>();

  /**
   * @param plan the columns of each tally of a kind
   */
  public FreshTallies(Map<RecordKind, Collection<SortedSet<String>>> plan) {
    plan.forEach((kind, wanted) -> kinds.put(kind.id(), Kind.of(new RecordTable(kind), wanted)));
  }

  /** Counts the rows of one submission, which is to be shown all that becomes of them. */
  public Watch watch(FiscalYear year) {
    return new Watch(year);
  }

  /**
   * The tallies of a kind's records in the year, where they are of that basis.
   *
   * @param submissions those that count, each once: a file that was judged twice has two
   */
  Optional<List<Tally>> find(
      RecordKind kind, FiscalYear year, String basis, Supplier<List<Long>> submissions) {
    return Optional.ofNullable(kinds.get(kind.id()))
        .map(of -> of.years().get(year))
        .filter(fresh -> fresh.basis().equals(basis))
        .filter(fresh -> fresh.submissions.equals(submissions.get()))
        .map(fresh -> fresh.tallies);
  }

  /** The rows of one submission. */
  public final class Watch {
    private final FiscalYear year;
    private final Map<String, Met> met = new LinkedHashMap<>();
    private long rows;

    private Watch(FiscalYear year) {
      this.year = year;
    }

    /** Is shown what became of the next row or sheet. */
    public void see(Outcome outcome) {
      if (outcome instanceof Outcome.SheetRecognised sheet) {
        year(sheet.kind());
      } else if (outcome instanceof Outcome.Accepted accepted) {
        rows++;
        year(accepted.kind()).ifPresent(of -> of.add(accepted));
      }
    }

    /**
     * Is told how it ended: where a row was held back after all, nothing that was counted holds.
     */
    public void settled(Settled submission) {
      boolean whole = submission.rows().accepted() == rows && !submission.refused();
      met.values().forEach(of -> of.year.settled(submission, whole));
    }

    /** Is told that what it was shown has not been stored: nothing that was counted holds. */
    public void lost() {
      met.values().forEach(of -> of.year.whole = false);
    }

    private Optional<Met> year(String id) {
      Kind kind = kinds.get(id);
      return kind == null
          ? Optional.empty()
          : Optional.of(
              met.computeIfAbsent(
                  id, key -> new Met(kind.years().computeIfAbsent(year, first -> new Year(kind)))));
    }
  }

  /** A submission among those of one year of a kind. */
  private static final class Met {
    private final Year year;
    private long place;

    Met(Year year) {
      this.year = year;
      this.place = Places.of(year.met++, 0);
    }

    void add(Outcome.Accepted row) {
      year.add(row, place++);
    }
  }

  /** What is counted of a kind, and the columns that takes. */
  private record Kind(
      List<TallyColumns> wanted, List<RecordTable.Column> columns, Map<FiscalYear, Year> years) {
    static Kind of(RecordTable table, Collection<SortedSet<String>> wanted) {
      List<TallyColumns> by = TallyColumns.of(table, wanted);
      return new Kind(by, TallyColumns.union(table, by), new HashMap<>());
    }
  }

  /** One year of a kind. */
  private static final class Year {
    private final List<RecordTable.Column> columns;
    private final List<Tally> tallies;
    private final List<Long> submissions = new ArrayList<>();
    private long accepted;
    private boolean whole = true;
    private int met;

    Year(Kind kind) {
      columns = kind.columns();
      tallies = Tally.of(kind.wanted(), columns);
    }

    void add(Outcome.Accepted row, long place) {
      @Nullable String[] values = new @Nullable String[columns.size()];
      for (int i = 0; i < values.length; i++) {
        Object value = row.values().get(columns.get(i).name());
        values[i] =
            value instanceof LocalDate day ? Tally.month(day) : Objects.toString(value, null);
      }
      tallies.forEach(tally -> tally.add(values, place));
    }

    void settled(Settled submission, boolean asCounted) {
      submissions.add(submission.id());
      accepted += submission.rows().accepted();
      whole &= asCounted;
    }

    String basis() {
      return whole ? TallyBasis.of(submissions.size(), submissions.getLast(), accepted) : "";
    }
  }
}
