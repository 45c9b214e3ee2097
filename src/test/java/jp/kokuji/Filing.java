package jp.kokuji;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.OutcomeStore;
import jp.kokuji.record.SeenKeys;
import jp.kokuji.record.Settlement;
import jp.kokuji.record.Staged;
import jp.kokuji.record.Submission;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Outcome;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.jspecify.annotations.Nullable;

/** A judged file, written down in a test: its rows follow each other in the order of the calls. */
public final class Filing {
  public static final Rulebook RULEBOOK = Jobs.rulebook();

  private final String path;
  private final String content;
  private final List<Outcome> outcomes = new ArrayList<>();
  private String kind = "document-request";
  private String sheet = "";
  private int row = 1;

  private Filing(String path, String content) {
    this.path = path;
    this.content = content;
  }

  /** A file whose path begins with its year. */
  public static Filing of(String path) {
    return new Filing(path, "0");
  }

  /** The same path with other bytes. */
  public static Filing corrected(String path, String content) {
    return new Filing(path, content);
  }

  public Filing kind(String id) {
    kind = id;
    return this;
  }

  public Filing sheet(String name) {
    sheet = name;
    row = 1;
    outcomes.add(new Outcome.SheetRecognised(name, kind, 1, List.of()));
    return this;
  }

  /** A record with that key, and columns and values in turn. */
  public Filing record(String key, @Nullable Object... columnsAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      Object value = columnsAndValues[i + 1];
      if (value != null) {
        values.put(String.valueOf(columnsAndValues[i]), value);
      }
    }
    return with(new Outcome.Accepted(kind, sheet, ++row, whole(key), values, List.of()));
  }

  /** The key with all parts that the kind's keys have; those that a test leaves out are blank. */
  private String whole(String key) {
    int parts = Objects.requireNonNull(RULEBOOK.kinds().get(kind)).key().size();
    return key + "\u001f".repeat(Math.max(0, parts - key.split("\u001f", -1).length));
  }

  /** A request of that number by the town hall's general affairs department. */
  public Filing request(String number, @Nullable Object... columnsAndValues) {
    @Nullable Object[] common = {
      "reception_number",
      number,
      "received_on",
      LocalDate.of(2021, 4, 20),
      "agency",
      "市長",
      "department",
      "総務部",
      "requester",
      "市内",
      "method",
      "閲覧",
      "outcome",
      "開示"
    };
    List<@Nullable Object> all = new ArrayList<>(List.of(common));
    for (Object each : columnsAndValues) {
      all.add(each);
    }
    return record(number + "\u001f", all.toArray());
  }

  public Filing heldBack(Rule rule) {
    return with(new Outcome.HeldBack(kind, sheet, ++row, List.of(problem(rule, "処理結果", "一部承認"))));
  }

  public Filing with(Outcome outcome) {
    outcomes.add(outcome);
    return this;
  }

  /** What became of its rows. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  public Filing refused(Rule rule) {
    return with(new Outcome.Refused(problem(rule, "", "")));
  }

  public Problem problem(Rule rule, String heading, String found) {
    return new Problem(rule, sheet, row, heading, found, List.of("開示", "不開示"));
  }

  /** Stores what became of the rows, in two chunks; nothing of it counts yet. */
  public long stage(TestDatabase database) {
    return staged(database).id();
  }

  private FiscalYear year() {
    return FiscalYear.find(path.split("/", -1)[0]).orElseThrow();
  }

  private String submitter() {
    return path.split("/", -1)[1];
  }

  private Staged staged(TestDatabase database) {
    long id =
        database
            .get(SubmissionLog.class)
            .stage(new Submission(year(), submitter(), path, content, 1, RULEBOOK.fingerprint()));
    Staged staged = new Staged(id, new SeenKeys(database.jdbc()).watch(year()));
    OutcomeStore store =
        new OutcomeStore(database.jdbc(), OutcomeStore.tables(RULEBOOK.kinds()), staged);
    store.store(sheets());
    int half = outcomes.size() / 2;
    store.store(outcomes.subList(0, half));
    store.store(outcomes.subList(half, outcomes.size()));
    return staged;
  }

  /** A record is never stored before the sheet that it stands on was recognised. */
  private List<Outcome> sheets() {
    return outcomes.stream()
        .filter(Outcome.Accepted.class::isInstance)
        .map(Outcome.Accepted.class::cast)
        .<Outcome>map(row -> new Outcome.SheetRecognised(row.sheet(), row.kind(), 1, List.of()))
        .distinct()
        .filter(recognised -> !outcomes.contains(recognised))
        .toList();
  }

  /** Stores it and makes it count. */
  public long settle(TestDatabase database) {
    Staged staged = staged(database);
    Settlement settlement = database.get(Settlement.class);
    settlement.settle(staged, RULEBOOK.kinds(), settlement.beside(List.of(staged)));
    return staged.id();
  }

  public static RecordKind kindOf(String id) {
    return RULEBOOK.kind(id);
  }
}
