package jp.kokuji.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.DatabaseTest;
import jp.kokuji.Filing;
import jp.kokuji.Jobs;
import jp.kokuji.TestDatabase;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.CheckResult.Outcome;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FigureStore;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.CheckDefinition.Severity;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checks that ask records: each has records on which it holds and records on which it fails.
 */
abstract class RecordChecksTest extends DatabaseTest {
  private static final Rulebook RULEBOOK = Filing.RULEBOOK;
  private static final FiscalYear R3 = new FiscalYear(2021);
  private static final FigureSet NONE = new FigureSet(List.of());

  RecordChecksTest(TestDatabase database) {
    super(database);
  }

  static List<String> linked() {
    return ids(Criterion.Linked.class);
  }

  static List<String> belongs() {
    return ids(Criterion.Belongs.class);
  }

  private static List<String> ids(Class<? extends Criterion> asking) {
    return RULEBOOK.checks().declared().stream()
        .filter(check -> asking.isInstance(check.criterion()))
        .map(CheckDefinition::id)
        .toList();
  }

  private static CheckDefinition check(String id) {
    return RULEBOOK.checks().declared().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<CheckResult> examine(CheckDefinition check, FigureSet figures) {
    ReportDefinition report = Objects.requireNonNull(RULEBOOK.reports().get(check.report()));
    return get(Examination.class).examine(RULEBOOK, report, check, R3, figures);
  }

  private List<Outcome> outcomes(CheckDefinition check) {
    return examine(check, NONE).stream().map(CheckResult::outcome).toList();
  }

  /** Files a record with a field that holds the value and whatever else the check asks for. */
  private void file(
      String path, String kind, Map<String, List<String>> where, String field, Object value) {
    List<@Nullable Object> values = new ArrayList<>();
    where.forEach(
        (name, allowed) -> {
          String word = allowed.getFirst();
          Object meant = word.equals("this-year") ? LocalDate.of(2021, 5, 6) : word;
          values.addAll(List.of(name, meant));
        });
    values.add(field);
    values.add(value);
    // the key begins with the number by which others may refer to it
    String key = value instanceof String name ? name : "1";
    Filing.of(path).kind(kind).record(key, values.toArray()).settle(database);
  }

  private void fileWanting(Criterion.Linked linked) {
    RecordKind kind = RULEBOOK.kind(linked.records());
    boolean day = kind.field(linked.field()).type() instanceof FieldType.Day;
    Object wanted = day ? LocalDate.of(2021, 5, 6) : "甲";
    file("R3/総務課/a.csv", linked.records(), linked.where(), linked.field(), wanted);
  }

  private void fileTarget(Criterion.Target to, String path) {
    String found = to.contains() == null ? "甲" : "条例" + to.contains() + "等";
    file(path, to.kind(), to.where(), to.field(), found);
  }

  @ParameterizedTest
  @MethodSource("linked")
  void recordFindsTheOtherOrIsNamed(String id) {
    Criterion.Linked linked = (Criterion.Linked) check(id).criterion();
    assertThat(outcomes(check(id))).as("no record").containsExactly(Outcome.SKIPPED);

    fileWanting(linked);
    boolean itself = linked.records().equals(linked.to().kind()) && linked.to().where().isEmpty();
    assertThat(outcomes(check(id))).containsExactly(itself ? Outcome.HELD : Outcome.FAILED);
    assertThat(examine(check(id), NONE).getFirst().source()).startsWith("R3/総務課/a.csv");

    fileTarget(linked.to(), "R2/総務課/b.csv");
    assertThat(outcomes(check(id)))
        .as("of the year before")
        .containsExactly(linked.to().earlier() ? Outcome.HELD : Outcome.FAILED);

    fileTarget(linked.to(), "R3/総務課/b.csv");
    assertThat(outcomes(check(id))).containsExactly(Outcome.HELD);
  }

  @Test
  void clausesOfALawThatWasAmendedWithinTheYearStandTogetherWhereTheyMeanTheSame(
      @TempDir Path folder) {
    Rulebook added = amended(folder.resolve("added"), "社会的差別に関する情報", "社会的差別に関する情報");
    Rulebook changed = amended(folder.resolve("changed"), "旧の第8号", "社会的差別に関する情報");
    decided("1", LocalDate.of(2021, 5, 6), "1", "久留米市情報公開条例第7条");
    decided("2", LocalDate.of(2021, 11, 6), "8", "久留米市情報公開条例第7条");
    assertThat(laws(added)).containsOnly(Outcome.HELD);
    assertThat(laws(changed)).as("none of clause 8 before").containsOnly(Outcome.HELD);

    decided("3", LocalDate.of(2021, 5, 6), "1+8", "久留米市情報公開条例第7条");
    assertThat(laws(added)).containsOnly(Outcome.HELD);
    assertThat(laws(changed)).contains(Outcome.FAILED);
  }

  @Test
  void clausesOfAnotherLawStandInNoTableOfTheYear() {
    decided("1", LocalDate.of(2021, 5, 6), "1", "久留米市情報公開条例第7条");
    assertThat(laws(RULEBOOK)).containsOnly(Outcome.HELD);
    decided("2", LocalDate.of(2021, 5, 6), "1", "旧久留米市情報公開条例第6条");
    assertThat(laws(RULEBOOK)).contains(Outcome.FAILED);
  }

  /** The rules with the law amended in October, and the old and new name of its clause 8. */
  private static Rulebook amended(Path folder, String before, String after) {
    Path jobs = Jobs.copyTo(folder);
    Path file = jobs.resolve("law/document-exemptions.yml");
    try {
      String law = Files.readString(file);
      String version = law.substring(law.indexOf("  - law:"));
      Files.writeString(
          file,
          law.replace(version, "")
              + version
                  .replace("    clauses:", "    until: 2021-09-30\n    clauses:")
                  .replace("社会的差別に関する情報", before)
              + version
                  .replace("    clauses:", "    from: 2021-10-01\n    clauses:")
                  .replace("社会的差別に関する情報", after));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Jobs.read(jobs);
  }

  private void decided(String number, LocalDate day, String clauses, String law) {
    Filing.of("R3/総務課/" + number + ".csv")
        .kind("document-request")
        .record(
            number, "received_on", day, "outcome", "部分開示", "clauses", clauses, "clauses_law", law)
        .settle(database);
  }

  private List<Outcome> laws(Rulebook rules) {
    ReportDefinition report = Objects.requireNonNull(rules.reports().get("information-disclosure"));
    return rules.checks().of(report).stream()
        .filter(check -> check.criterion() instanceof Criterion.OneLaw)
        .flatMap(
            check ->
                get(Examination.class).examine(rules, report, check, R3, NONE).stream()
                    .map(CheckResult::outcome))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("belongs")
  void nameBelongsToItsAgencyOrIsNamed(String id) {
    Criterion.Belongs belongs = (Criterion.Belongs) check(id).criterion();
    Filing.of("R3/総務課/a.csv")
        .kind(belongs.records())
        .record("1", "agency", "市長", belongs.field(), "総務部")
        .settle(database);
    assertThat(outcomes(check(id))).containsExactly(Outcome.HELD);

    Filing.of("R3/総務課/b.csv")
        .kind(belongs.records())
        .record("2", "agency", "市長", belongs.field(), "教育部")
        .settle(database);
    assertThat(examine(check(id), NONE))
        .extracting(CheckResult::outcome, CheckResult::place)
        .containsExactly(tuple(Outcome.FAILED, "市長/教育部"));
  }

  /** One of several names that is not found is named; the others are not. */
  @Test
  void everyNameOfAListIsLookedFor() {
    Filing.of("R3/総務課/a.csv")
        .kind("audit-finding")
        .record("監査\u001f1", "audit", "監査", "finding_number", "1", "targets", "市民税課\n保健所")
        .kind("audit-scope")
        .record("", "category", "対象課", "content", "市民税課")
        .settle(database);
    assertThat(examine(check("C-M03"), NONE))
        .extracting(CheckResult::place, CheckResult::compared)
        .containsExactly(tuple("監査-1 保健所", 2L));
  }

  /** Not among the delivered checks, since the city's reports have no stock that goes on. */
  @Test
  void openingFigureIsTheClosingFigureOfTheYearBefore() {
    Side total = new Side("requests-by-method", "合計", null, "請求件数", null, Map.of());
    CheckDefinition check =
        new CheckDefinition(
            "C-D99",
            "information-disclosure",
            Severity.ERROR,
            false,
            "{left}と{right}",
            new Criterion.Opening(total, total));
    assertThat(outcomes(check)).containsExactly(Outcome.SKIPPED);

    Filing.of("R2/総務部/a.csv").request("1").request("2").settle(database);
    assertThat(examine(check, opening(2)))
        .extracting(CheckResult::outcome)
        .containsExactly(Outcome.HELD);
    assertThat(examine(check, opening(3))).extracting(CheckResult::sentence).containsExactly("2と3");
  }

  private static FigureSet opening(long value) {
    return new FigureSet(
        List.of(new Figure("x", "requests-by-method", "合計", "請求件数", value, "決定", List.of("y"))));
  }

  @Test
  void resultsComeBackInTheirOrderAndGoWithTheirFigures() {
    List<CheckResult> results =
        Stream.concat(
                examine(check("C-D03"), opening(1)).stream(),
                examine(check("C-D14"), NONE).stream())
            .toList();
    get(FigureStore.class).store("r", R3, 1, opening(1).all());
    get(CheckStore.class).store("r", R3, 1, results.reversed());
    get(CheckStore.class).store("r", R3, 1, results);
    assertThat(get(CheckStore.class).load("r", R3, 1)).isEqualTo(results).hasSize(2);

    get(FigureStore.class).store("r", R3, 1, List.of());
    assertThat(get(CheckStore.class).load("r", R3, 1)).isEmpty();
  }
}
