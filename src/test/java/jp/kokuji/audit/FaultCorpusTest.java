package jp.kokuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults put into pages of our own making; what is found of them must not fall below a floor. */
class FaultCorpusTest {
  private static final int SEEDS = Integer.getInteger("audit.seeds", 6);
  private static final int SLIPS = 8;

  /** A page with a fault and the cells that prove it. */
  private record Faulty(String name, List<List<String>> rows, Set<Place> proof, boolean moved) {}

  private static final class Score {
    private int tried;
    private int found;
    private int named;
    private int alarms;
    private int right;
    private final List<String> missed = new ArrayList<>();

    void add(Faulty faulty, Audit audit) {
      tried++;
      long hits = audit.differences().stream().filter(d -> proves(faulty, d)).count();
      found += hits > 0 ? 1 : 0;
      named += audit.remainders().stream().anyMatch(Remainder::explains) ? 1 : 0;
      alarms += audit.differences().size();
      right += (int) hits;
      if (hits == 0 || hits < audit.differences().size()) {
        missed.add(faulty.name + " " + hits + "/" + audit.differences().size() + faulty.rows);
      }
    }

    private static boolean proves(Faulty faulty, Difference difference) {
      return Stream.concat(Stream.of(difference.total()), difference.parts().stream())
          .anyMatch(quantity -> faulty.proof.contains(quantity.place()));
    }

    void holds(String what, double floor) {
      double share = tried == 0 ? 0 : (double) found / tried;
      String said =
          "%s: found %d of %d, named %d, right alarms %d of %d"
              .formatted(what, found, tried, named, right, alarms);
      System.out.println(
          said + (Boolean.getBoolean("audit.missed") ? "\n  " + String.join("\n  ", missed) : ""));
      assertThat(share).as(said + missed.stream().limit(5).toList()).isGreaterThanOrEqualTo(floor);
      assertThat((double) right / Math.max(1, alarms))
          .as(said + missed.stream().limit(5).toList())
          .isGreaterThanOrEqualTo(0.98);
    }
  }

  /** Which pages are tried. */
  private enum Drawn {
    KNOWN,
    HELD_OUT,
    CLUTTERED;

    List<Specimen> pages() {
      return LongStream.rangeClosed(1, SEEDS).mapToObj(this::pages).flatMap(List::stream).toList();
    }

    private List<Specimen> pages(long seed) {
      return switch (this) {
        case KNOWN -> Shapes.known(seed);
        case HELD_OUT -> Shapes.heldOut(seed);
        case CLUTTERED -> Cluttered.pages(seed);
      };
    }
  }

  private static Audit audit(List<List<String>> rows) {
    return Audit.of(Audit.findings(List.of(Specimen.sheet(rows))));
  }

  @ParameterizedTest
  @EnumSource
  void soundPagesRaiseNothingAndTheirSumsAreFound(Drawn drawn) {
    int sums = 0;
    int found = 0;
    List<String> missed = new ArrayList<>();
    List<String> alarms = new ArrayList<>();
    for (Specimen page : drawn.pages()) {
      Findings findings = Audit.findings(List.of(Specimen.sheet(page.rows())));
      Audit audit = Audit.of(findings);
      audit.differences().forEach(difference -> alarms.add(page.name + page.rows() + difference));
      audit.warnings().forEach(difference -> alarms.add(page.name + page.rows() + difference));
      assertThat(audit.account().all()).isEqualTo(audit.numbers());
      for (Specimen.TrueSum sum : page.sums()) {
        sums++;
        boolean there = findings.relations().stream().anyMatch(relation -> is(relation, sum, page));
        found += there ? 1 : 0;
        if (!there) {
          missed.add(page.name + " " + sum.total().place().address());
        }
      }
    }
    System.out.println(
        "sums found: "
            + found
            + " of "
            + sums
            + (Boolean.getBoolean("audit.missed") ? missed : ""));
    assertThat(alarms).isEmpty();
    assertThat((double) found / sums).as(missed.toString()).isGreaterThanOrEqualTo(0.97);
  }

  /** The same total of the same parts; noughts may be left out or be added. */
  private static boolean is(Relation relation, Specimen.TrueSum sum, Specimen page) {
    Set<Place> parts =
        sum.parts().stream()
            .filter(part -> page.value(part) != 0)
            .map(Specimen.Cell::place)
            .collect(Collectors.toSet());
    Set<Place> taken =
        relation.parts().stream()
            .filter(part -> part.number().signum() != 0)
            .map(Quantity::place)
            .collect(Collectors.toSet());
    if (!relation.total().place().equals(sum.total().place()) || !relation.basis().sum()) {
      return false;
    }
    // a total may just as well be made of the parts of its parts
    boolean down = relation.parts().getFirst().place().column() == sum.total().column();
    return taken.equals(parts) || (sum.down() == down && relation.holds());
  }

  @ParameterizedTest
  @EnumSource
  void wrongDigitsAreFound(Drawn drawn) {
    Score score = new Score();
    for (Specimen page : drawn.pages()) {
      Random random = new Random(page.name.hashCode());
      List<Specimen.Cell> cells = cells(page);
      for (int i = 0; i < SLIPS; i++) {
        Specimen.Cell cell = cells.get(random.nextInt(cells.size()));
        List<List<String>> rows = page.rows();
        rows.get(cell.row()).set(cell.column(), Long.toString(slip(page.value(cell), random)));
        score.add(new Faulty(page.name + cell, rows, Set.of(cell.place()), false), audit(rows));
      }
    }
    score.holds("digits", 0.97);
  }

  private static long slip(long value, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> value + 1;
      case 1 -> value > 0 ? value - 1 : value + 10;
      case 2 ->
          value > 9 && value / 10 % 10 != value % 10
              ? value + 9 * (value / 10 % 10 - value % 10) * -1
              : value + 10;
      default -> value > 9 ? value / 10 : value + 3;
    };
  }

  private static List<Specimen.Cell> cells(Specimen page) {
    Set<Specimen.Cell> cells = new HashSet<>();
    page.sums()
        .forEach(
            sum -> {
              cells.add(sum.total());
              cells.addAll(sum.parts());
            });
    return cells.stream()
        .sorted(
            java.util.Comparator.comparing(Specimen.Cell::row).thenComparing(Specimen.Cell::column))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void lostRowsAreFound(Drawn drawn) {
    each("lost rows", drawn, 0.95, FaultCorpusTest::lost);
  }

  @ParameterizedTest
  @EnumSource
  void doubledRowsAreFound(Drawn drawn) {
    each("doubled rows", drawn, 0.95, FaultCorpusTest::doubled);
  }

  @ParameterizedTest
  @EnumSource
  void shiftedRowsAreFound(Drawn drawn) {
    each("shifted rows", drawn, 0.95, FaultCorpusTest::shifted);
  }

  @ParameterizedTest
  @EnumSource
  void lostColumnsAreFound(Drawn drawn) {
    each("lost columns", drawn, 0.80, FaultCorpusTest::lostColumn);
  }

  private record Fault(Specimen page, Random random) {}

  private void each(
      String what, Drawn drawn, double floor, Function<Fault, Optional<Faulty>> fault) {
    Score score = new Score();
    for (Specimen page : drawn.pages()) {
      for (int i = 0; i < 3; i++) {
        fault
            .apply(new Fault(page, new Random(page.name.hashCode() + i)))
            .ifPresent(faulty -> score.add(faulty, audit(faulty.rows)));
      }
    }
    score.holds(what, floor);
  }

  /** A row that is part of a sum of rows, and whose label no other row needs. */
  private static Optional<Integer> row(Fault fault) {
    List<List<String>> rows = fault.page.rows();
    List<Integer> parts =
        fault.page.sums().stream()
            .filter(Specimen.TrueSum::down)
            .filter(sum -> sum.parts().size() > 1)
            .flatMap(sum -> sum.parts().stream())
            .map(Specimen.Cell::row)
            .distinct()
            .filter(
                row ->
                    fault.page.sums().stream().noneMatch(s -> s.down() && s.total().row() == row))
            .filter(
                row -> rows.get(row).get(1).matches("[\\d,]*") || rows.get(row).get(0).isEmpty())
            .sorted()
            .toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.get(fault.random.nextInt(parts.size())));
  }

  private static Set<Place> totals(Specimen page, int row, int by) {
    Set<Place> totals = new HashSet<>();
    Set<Integer> rows = new HashSet<>(Set.of(row));
    page.sums().stream()
        .filter(Specimen.TrueSum::down)
        .filter(sum -> sum.parts().stream().anyMatch(part -> rows.contains(part.row())))
        .forEach(
            sum ->
                totals.add(
                    new Specimen.Cell(
                            sum.total().row() + (sum.total().row() > row ? by : 0),
                            sum.total().column())
                        .place()));
    return totals;
  }

  private static Optional<Faulty> lost(Fault fault) {
    return row(fault)
        .map(
            row -> {
              List<List<String>> rows = fault.page.rows();
              rows.remove((int) row);
              return new Faulty(
                  fault.page.name + " row " + row, rows, totals(fault.page, row, -1), true);
            });
  }

  private static Optional<Faulty> doubled(Fault fault) {
    return row(fault)
        .map(
            row -> {
              List<List<String>> rows = fault.page.rows();
              rows.add(row + 1, new ArrayList<>(rows.get(row)));
              return new Faulty(
                  fault.page.name + " row " + row, rows, totals(fault.page, row, 1), true);
            });
  }

  private static Optional<Faulty> shifted(Fault fault) {
    return row(fault)
        .flatMap(
            row -> {
              List<List<String>> rows = fault.page.rows();
              List<String> line = rows.get(row);
              int from = (int) line.stream().takeWhile(cell -> !cell.matches("[\\d,]+")).count();
              List<String> before = List.copyOf(line);
              line.add(from, "");
              line.removeLast();
              Set<Place> proof = new HashSet<>(totals(fault.page, row, 0));
              for (int column = from; column < line.size(); column++) {
                proof.add(new Specimen.Cell(row, column).place());
              }
              return before.equals(line)
                  ? Optional.empty()
                  : Optional.of(new Faulty(fault.page.name + " row " + row, rows, proof, true));
            });
  }

  private static Optional<Faulty> lostColumn(Fault fault) {
    List<Integer> columns =
        fault.page.sums().stream()
            .filter(sum -> !sum.down() && sum.parts().size() > 2)
            .flatMap(sum -> sum.parts().stream())
            .map(Specimen.Cell::column)
            .distinct()
            // the total of a group can be lost without a trace
            .filter(
                column ->
                    fault.page.sums().stream()
                        .noneMatch(s -> !s.down() && s.total().column() == column))
            .sorted()
            .toList();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    int lost = columns.get(fault.random.nextInt(columns.size()));
    List<List<String>> rows = fault.page.rows();
    // a heading over several columns stands in the first of them
    rows.forEach(
        row -> {
          String head = row.remove(lost);
          if (lost < row.size() && row.get(lost).isEmpty() && !head.matches("[\\d,]*")) {
            row.set(lost, head);
          }
        });
    Set<Place> proof = new HashSet<>();
    fault.page.sums().stream()
        .filter(sum -> !sum.down() && sum.parts().stream().anyMatch(p -> p.column() == lost))
        .forEach(
            sum ->
                proof.add(
                    new Specimen.Cell(
                            sum.total().row(),
                            sum.total().column() - (sum.total().column() > lost ? 1 : 0))
                        .place()));
    return Optional.of(new Faulty(fault.page.name + " column " + lost, rows, proof, true));
  }

  @Test
  void generatorIsTheSameEveryTime() {
    assertThat(Shapes.known(3).getFirst().rows()).isEqualTo(Shapes.known(3).getFirst().rows());
  }
}
