package jp.kokuji.load;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.run.JobTest;
import jp.kokuji.run.OnH2;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Rule;
import org.junit.jupiter.api.Test;

/**
 * Ways in which ledgers were once counted wrong in silence, all of them in one load. Each file of
 * {@code cases/ledgers.txt} has a line that says what becomes of it: {@code 2=開示} for a record,
 * {@code 3!V-20} for a row held back, {@code S-27} for what is said of the sheet, {@code 1-} for a
 * row that is none.
 */
@OnH2
class CasesTest extends JobTest {
  private static final Path CASES = Path.of("src/test/resources/cases/ledgers.txt");

  /** What a record is counted by, in the kinds that the cases are of. */
  private static final Map<String, String> COUNTED =
      Map.ofEntries(
          entry("document-request", "concat_ws('/', outcome, clauses)"),
          entry("information-provision", "concat_ws('/', viewing, copies, publications)"),
          entry("audit-finding", "targets_count"),
          entry("training", "content"),
          entry("external-provision", "notice_number"),
          entry("business-registration", "concat_ws('/', notice_number, registration)"),
          entry("appeal", "result"),
          entry("leak-report", "persons"),
          entry("council-item", "session"),
          entry("personal-request", "concat_ws('/', outcome, clauses, clauses_law)"),
          entry("nil-return", "returned_kind"));

  private final Map<String, String> expected = new LinkedHashMap<>();

  @Test
  void eachIsReadAsItIsMeantOrHeldOrSaid() throws IOException {
    submitAll();
    Load.Result result = load();
    Map<String, String> seen = new LinkedHashMap<>();
    expected.keySet().forEach(path -> seen.put(path, seen(path, result)));
    assertThat(String.join("\n", lines(seen))).isEqualTo(String.join("\n", lines(expected)));
  }

  private static List<String> lines(Map<String, String> files) {
    return files.entrySet().stream().map(file -> file.getKey() + " " + file.getValue()).toList();
  }

  private void submitAll() throws IOException {
    for (String file : Files.readString(CASES).split("(?m)^@", -1)) {
      List<String> lines = new ArrayList<>(Arrays.asList(file.strip().split("\n", -1)));
      if (lines.size() > 1) {
        lines.removeIf(line -> line.startsWith("//"));
        String path = lines.removeFirst();
        expected.put(path, lines.removeFirst().substring(1).strip());
        submit(path, lines);
      }
    }
  }

  private void submit(String path, List<String> lines) throws IOException {
    Path file = workplace.input().resolve(path);
    Files.createDirectories(file.getParent());
    String name = file.toString();
    if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
      Files.write(file, DrawnBook.of(name, lines));
    } else {
      String text = String.join("\n", lines).replace("⏎", "\n") + "\n";
      Files.write(file, text.getBytes(Charset.forName(path.contains("932") ? "MS932" : "UTF-8")));
    }
  }

  private String seen(String path, Load.Result result) {
    if (result.strays().stream().map(Inbox.Stray::path).anyMatch(path::equals)) {
      return "not read";
    }
    long id = settled(path).id();
    StringJoiner seen = new StringJoiner(" ");
    for (RecordKind kind : rulebook().kinds().values()) {
      String counted = COUNTED.getOrDefault(kind.id(), "source_sheet");
      jdbc()
          .queryForList(
              "select source_row || '=' || "
                  + counted
                  + " from "
                  + kind.id().replace('-', '_')
                  + " where submission_id = ? order by ordinal",
              String.class,
              id)
          .forEach(seen::add);
    }
    get(ProblemStore.class).of(id).stream()
        .map(
            p ->
                (p.row() == 0 ? "" : p.row() + (p.rule().holdsBack() ? "!" : "?"))
                    + p.rule().code()
                    + (p.rule() == Rule.LIKE_A_LEDGER ? p.allowed() : ""))
        .distinct()
        .forEach(seen::add);
    long totals = settled(path).rows().total();
    return seen.add(totals == 0 ? "" : totals + "-").toString().strip();
  }
}
