package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database that commit 62724a4 left behind, before tables followed the words, is taken over as it
 * is. It holds the published years, with a file that was corrected twice, and a ledger of R4 of
 * which a row was held back and that has gone since.
 */
@Tag("long")
class TakenOverTest {
  private static final Set<String> OF_THE_PROGRAM = Set.of("SUBMISSION_ID", "LIKENESS");

  private static final Path DATABASE = Path.of("src/test/resources/taken-over/kokuji.mv.db.zip");

  private static final List<String> KINDS =
      List.of(
          "appeal",
          "audit_finding",
          "audit_scope",
          "business_registration",
          "council_item",
          "document_request",
          "external_provision",
          "information_provision",
          "nil_return",
          "outside_use",
          "personal_request",
          "publication",
          "training");

  private static final String GONE = "R4/総務部/消えた台帳.csv";

  @TempDir private Path folder;
  private Run run;

  @BeforeEach
  void unpack() throws IOException {
    run = Run.ofProject(folder);
    Files.createDirectories(folder.resolve("data"));
    try (InputStream file = Files.newInputStream(DATABASE);
        ZipInputStream zip = new ZipInputStream(file)) {
      zip.getNextEntry();
      Files.copy(zip, folder.resolve("data/kokuji.mv.db"));
    }
  }

  @Test
  void allRecordsStandAndTheReportsAreMadeWithoutReadingAnythingAgain() throws IOException {
    Map<String, List<String>> before = withoutKeys(records("true"));
    assertThat(before.values().stream().mapToInt(List::size).sum()).isEqualTo(1817);

    run.expecting(0, "report", "R2").expecting(0, "report", "R3");

    assertThat(withoutKeys(records("true"))).isEqualTo(before);
    for (String report :
        List.of(
            "R2/information-disclosure",
            "R2/personal-information",
            "R2/my-number-audit",
            "R3/personal-information")) {
      String[] of = report.split("/", -1);
      Path golden = Path.of("src/test/resources/golden", of[1] + "-" + of[0] + ".csv");
      assertThat(run.figures(of[0], of[1])).containsAllEntriesOf(Run.figures(golden));
    }
    assertThat(Heard.from(() -> run.expecting(0, "status", "--file", GONE)))
        .contains("現在の版", "受け入れ 1 + 保留 1");
  }

  /** As a program left it that knew of the columns, but not of what had been stored before them. */
  @Test
  void numbersThatAreComparedWithNothingAreFilledBeforeAnythingIsCounted() throws IOException {
    run.expecting(1, "status");
    List<String> requests = records("true").get("document_request");
    execute("delete from comparison_rule");
    execute("update appeal set \"request_number_same\" = null");
    execute("update document_request set record_key = reception_number || u&'\\001f'");

    run.expecting(0, "report", "R2");

    assertThat(records("true").get("document_request")).isEqualTo(requests);
    Path golden = Path.of("src/test/resources/golden/information-disclosure-R2.csv");
    assertThat(run.figures("R2", "information-disclosure"))
        .containsAllEntriesOf(Run.figures(golden));
  }

  @Test
  void whatIsReadAgainUnderTheWordsOfTodayIsTheSame() throws IOException {
    run.expecting(1, "status");
    String published = "s.fiscal_year in (2020, 2021) and s.state = 'ACTIVE'";
    Map<String, List<String>> before = new TreeMap<>(records(published));
    List<String> gone = records("s.path = '" + GONE + "'").get("document_request");
    assertThat(gone).hasSize(1);

    run.expecting(1, "load");

    Map<String, List<String>> after = records(published);
    // the sample has got one nil return more since then
    assertThat(after.remove("nil_return")).containsAll(before.remove("nil_return"));
    // an appeal without a result is told to be under way
    after.computeIfPresent(
        "appeal", (kind, all) -> all.stream().map(one -> one.replace(" RESULT=審理中", "")).toList());
    assertThat(after).isEqualTo(before);
    assertThat(records("s.path = '" + GONE + "'").get("document_request")).isEqualTo(gone);
  }

  /** Today's program makes the keys anew. */
  private static Map<String, List<String>> withoutKeys(Map<String, List<String>> records) {
    records.replaceAll(
        (kind, all) ->
            all.stream().map(one -> one.replaceAll("(^| )RECORD_KEY=[^=]*(?= |$)", "")).toList());
    return records;
  }

  private void execute(String sql) {
    withDatabase(jdbc -> jdbc.update(sql));
  }

  /** All columns that were there, by table; in the order of files and rows. */
  private Map<String, List<String>> records(String condition) {
    return withDatabase(
        jdbc -> {
          Map<String, List<String>> records = new TreeMap<>();
          for (String kind : KINDS) {
            records.put(
                kind,
                jdbc
                    .queryForList(
                        "select s.path, r.* from %s r join submission s on s.id = r.submission_id where %s order by s.path, s.id, r.ordinal"
                            .formatted(kind, condition))
                    .stream()
                    .map(TakenOverTest::shown)
                    .toList());
          }
          return records;
        });
  }

  private <T> T withDatabase(Function<JdbcTemplate, T> work) {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/kokuji"), "", "");
    try {
      return work.apply(new JdbcTemplate(pool));
    } finally {
      pool.dispose();
    }
  }

  /**
   * Without the number of the submission and without what only compares records, of which today's
   * program makes more; columns that came later have names in small letters.
   */
  private static String shown(Map<String, Object> record) {
    return record.entrySet().stream()
        .filter(value -> value.getValue() != null)
        .filter(value -> !OF_THE_PROGRAM.contains(value.getKey()))
        .filter(value -> value.getKey().equals(value.getKey().toUpperCase(Locale.ROOT)))
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}
