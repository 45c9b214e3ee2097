package jp.kokuji.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How many of the faults that were put in were found, and how much was raised beside them. */
final class Score {
  private static final int USUAL = 3;

  /** How often each shape is drawn; the manual says what comes out of the usual number. */
  static final int SEEDS = Integer.getInteger("audit.seeds", USUAL);

  private static final double PRECISION = 0.98;

  /**
   * A page with a fault.
   *
   * @param proof the cells of which any alarm must speak
   * @param cause what became of a row or column; whatever it is, where it is no such fault
   */
  record Faulty(
      String name, List<List<String>> rows, Set<Place> proof, Class<? extends Cause> cause) {}

  private final String what;
  private int tried;
  private int found;
  private int named;
  private int alarms;
  private int right;
  private final List<String> missed = new ArrayList<>();

  Score(String what) {
    this.what = what;
  }

  void add(Faulty faulty, Audit audit) {
    tried++;
    long hits = audit.differences().stream().filter(d -> proves(faulty, d)).count();
    found += hits > 0 ? 1 : 0;
    named +=
        audit.remainders().stream().anyMatch(rest -> faulty.cause.isInstance(rest.cause())) ? 1 : 0;
    alarms += audit.differences().size();
    right += (int) hits;
    if (hits == 0 || hits < audit.differences().size()) {
      missed.add(faulty.name + " " + hits + "/" + audit.differences().size() + faulty.rows);
    }
  }

  void add(Score other) {
    tried += other.tried;
    found += other.found;
    named += other.named;
    alarms += other.alarms;
    right += other.right;
    missed.addAll(other.missed);
  }

  private static boolean proves(Faulty faulty, Difference difference) {
    return Stream.concat(Stream.of(difference.total()), difference.parts().stream())
        .anyMatch(quantity -> faulty.proof.contains(quantity.place()));
  }

  void holds(double floor) {
    String said =
        "%s: found %d of %d, named %d, right alarms %d of %d"
            .formatted(what, found, tried, named, right, alarms);
    System.out.println(
        said + (Boolean.getBoolean("audit.missed") ? "\n  " + String.join("\n  ", missed) : ""));
    String first = said + missed.stream().limit(5).toList();
    assertThat((double) found / tried).as(first).isGreaterThanOrEqualTo(floor);
    assertThat((double) right / Math.max(1, alarms)).as(first).isGreaterThanOrEqualTo(PRECISION);
  }

  /** The manual tells what is found, to the very number. */
  void inManual(boolean causes) throws IOException {
    String line =
        "| %s | %,d | %,d（%.1f%%） | %s | %,d |"
            .formatted(
                what,
                tried,
                found,
                100.0 * found / tried,
                causes ? "%,d".formatted(named) : "－",
                alarms - right);
    inManual(line);
  }

  static void inManual(String line) throws IOException {
    System.out.println(line);
    if (SEEDS == USUAL) {
      assertThat(Files.readString(Path.of("docs/ja/audit-published.md"), UTF_8)).contains(line);
    }
  }
}
