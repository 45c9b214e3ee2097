package jp.kokuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults put into pages of our own making; what is found of them must not fall below a floor. */
@Tag("long")
class FaultCorpusTest {
  private static final int SLIPS = 8;

  /** Which pages are tried. */
  private enum Drawn {
    KNOWN,
    HELD_OUT,
    CLUTTERED;

    List<Specimen> pages() {
      return LongStream.rangeClosed(1, Score.SEEDS)
          .mapToObj(this::pages)
          .flatMap(List::stream)
          .toList();
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

  @Test
  void soundPagesRaiseNothingAndTheirSumsAreFound() throws IOException {
    int sums = 0;
    int found = 0;
    List<String> alarms = new ArrayList<>();
    for (Drawn drawn : Drawn.values()) {
      List<String> missed = new ArrayList<>();
      int before = sums;
      for (Specimen page : drawn.pages()) {
        Findings findings = Audit.findings(List.of(Specimen.sheet(page.rows())));
        Audit audit = Audit.of(findings);
        Stream.of(audit.differences(), audit.warnings())
            .flatMap(List::stream)
            .forEach(difference -> alarms.add(page.name + page.rows() + difference));
        assertThat(audit.account().all()).isEqualTo(audit.numbers());
        page.sums().stream()
            .filter(sum -> findings.relations().stream().noneMatch(each -> is(each, sum, page)))
            .forEach(sum -> missed.add(page.name + " " + sum.total().place().address()));
        sums += page.sums().size();
      }
      found += sums - before - missed.size();
      assertThat((double) missed.size() / (sums - before)).as(missed.toString()).isLessThan(0.03);
    }
    assertThat(alarms).isEmpty();
    Score.inManual("合計は %,d 個のうち %,d 個を読み取り".formatted(sums, found));
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

  @Test
  void wrongDigitsAreFound() throws IOException {
    Score all = new Score("数字の誤り");
    for (Drawn drawn : Drawn.values()) {
      Score score = new Score("digits");
      for (Specimen page : drawn.pages()) {
        Random random = new Random(page.name.hashCode());
        List<Specimen.Cell> cells = cells(page);
        for (int i = 0; i < SLIPS; i++) {
          Specimen.Cell cell = cells.get(random.nextInt(cells.size()));
          List<List<String>> rows = page.rows();
          rows.get(cell.row()).set(cell.column(), Long.toString(slip(page.value(cell), random)));
          score.add(
              new Score.Faulty(page.name + cell, rows, Set.of(cell.place()), Cause.Unclear.class),
              audit(rows));
        }
      }
      score.holds(0.97);
      all.add(score);
    }
    all.inManual(false);
  }

  static long slip(long value, Random random) {
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

  static List<Specimen.Cell> cells(Specimen page) {
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

  @Test
  void lostRowsAreFound() throws IOException {
    each("行の抜け", 0.95, FaultCorpusTest::lost);
  }

  @Test
  void doubledRowsAreFound() throws IOException {
    each("二度ある行", 0.95, FaultCorpusTest::doubled);
  }

  @Test
  void shiftedRowsAreFound() throws IOException {
    each("一列ずれた行", 0.95, FaultCorpusTest::shifted);
  }

  @Test
  void lostColumnsAreFound() throws IOException {
    each("列の抜け", 0.80, FaultCorpusTest::lostColumn);
  }

  private record Fault(Specimen page, Random random) {}

  private static void each(String what, double floor, Function<Fault, Optional<Score.Faulty>> fault)
      throws IOException {
    Score all = new Score(what);
    for (Drawn drawn : Drawn.values()) {
      Score score = new Score(what);
      for (Specimen page : drawn.pages()) {
        for (int i = 0; i < 3; i++) {
          fault
              .apply(new Fault(page, new Random(page.name.hashCode() + i)))
              .ifPresent(faulty -> score.add(faulty, audit(faulty.rows())));
        }
      }
      score.holds(floor);
      all.add(score);
    }
    all.inManual(true);
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

  private static Optional<Score.Faulty> lost(Fault fault) {
    return row(fault)
        .map(
            row -> {
              List<List<String>> rows = fault.page.rows();
              rows.remove((int) row);
              return new Score.Faulty(
                  fault.page.name + " row " + row,
                  rows,
                  totals(fault.page, row, -1),
                  Cause.Lost.class);
            });
  }

  private static Optional<Score.Faulty> doubled(Fault fault) {
    return row(fault)
        .map(
            row -> {
              List<List<String>> rows = fault.page.rows();
              rows.add(row + 1, new ArrayList<>(rows.get(row)));
              return new Score.Faulty(
                  fault.page.name + " row " + row,
                  rows,
                  totals(fault.page, row, 1),
                  Cause.Doubled.class);
            });
  }

  private static Optional<Score.Faulty> shifted(Fault fault) {
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
                  : Optional.of(
                      new Score.Faulty(
                          fault.page.name + " row " + row, rows, proof, Cause.Shifted.class));
            });
  }

  private static Optional<Score.Faulty> lostColumn(Fault fault) {
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
    return Optional.of(
        new Score.Faulty(fault.page.name + " column " + lost, rows, proof, Cause.Lost.class));
  }

  @Test
  void generatorIsTheSameEveryTime() {
    assertThat(Shapes.known(3).getFirst().rows()).isEqualTo(Shapes.known(3).getFirst().rows());
  }
}
