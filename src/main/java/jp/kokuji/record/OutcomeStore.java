package jp.kokuji.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Outcome;
import jp.kokuji.submission.Outcome.Accepted;
import jp.kokuji.submission.Outcome.HeldBack;
import jp.kokuji.submission.Outcome.Ignored;
import jp.kokuji.submission.Outcome.Opened;
import jp.kokuji.submission.Outcome.Refused;
import jp.kokuji.submission.Outcome.SheetEnded;
import jp.kokuji.submission.Outcome.SheetRecognised;
import jp.kokuji.submission.Outcome.SheetSkipped;
import jp.kokuji.submission.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes what became of the rows of one submission: valid rows, problems and counts, all in the
 * caller's transaction, so that rows read = accepted + held back + ignored holds at any moment.
 */
public final class OutcomeStore {
  /** How many columns of a record say where it stands. */
  private static final int PLACE = 6;

  private final JdbcTemplate jdbc;
  private final Map<String, RecordTable> tables;
  private final ProblemStore problems;
  private final RecordWriter writer;
  private final long submission;
  private final SeenKeys.Watch keys;
  private long ordinal;
  private long found;

  /** The tables of the kinds, by their ids. */
  public static Map<String, RecordTable> tables(Map<String, RecordKind> kinds) {
    Map<String, RecordTable> tables = new LinkedHashMap<>();
    kinds.forEach((id, kind) -> tables.put(id, new RecordTable(kind)));
    return tables;
  }

  /**
   * @param submission what is stored, with a watch that is shown the key of every record
   */
  public OutcomeStore(JdbcTemplate jdbc, Map<String, RecordTable> tables, Staged submission) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.submission = submission.id();
    this.keys = submission.keys();
    this.problems = new ProblemStore(jdbc);
    this.writer = new RecordWriter(jdbc);
  }

  /** Stores the outcomes in their order. */
  public void store(List<? extends Outcome> outcomes) {
    Batch batch = new Batch();
    outcomes.forEach(outcome -> add(batch, outcome));
    for (Map.Entry<String, List<@Nullable Object[]>> rows : batch.rows.entrySet()) {
      writer.write(table(rows.getKey()), rows.getValue());
    }
    keys.stored();
    problems.add(submission, found, batch.found);
    found += batch.found.size();
    batch.counts.add(jdbc, submission);
  }

  private void add(Batch batch, Outcome outcome) {
    switch (outcome) {
      case Accepted accepted -> {
        addRecord(batch, accepted);
        batch.found.addAll(accepted.warnings());
        batch.counts.accepted++;
      }
      case HeldBack heldBack -> {
        batch.found.addAll(heldBack.problems());
        batch.counts.heldBack++;
      }
      case Ignored ignored -> batch.counts.ignore(ignored.reason());
      case Opened file -> open(batch, file);
      case SheetRecognised sheet -> {
        addSheet(sheet.sheet(), sheet.kind(), sheet.headingRow());
        batch.found.addAll(sheet.problems());
      }
      case SheetEnded sheet -> batch.found.addAll(sheet.problems());
      case SheetSkipped sheet -> {
        addSheet(sheet.sheet(), null, 0);
        batch.found.addAll(sheet.problems());
      }
      case Refused refused -> {
        batch.found.add(refused.problem());
        refuse();
      }
    }
  }

  private void addRecord(Batch batch, Accepted accepted) {
    RecordKind kind = table(accepted.kind()).kind();
    long likeness = Likeness.of(kind, accepted.values());
    Object opened = kind.opened() == null ? null : accepted.values().get(kind.opened());
    keys.add(kind, accepted.key(), likeness, opened);
    batch.rows.computeIfAbsent(kind.id(), id -> new ArrayList<>()).add(row(accepted, likeness));
  }

  private RecordTable table(String kind) {
    return Objects.requireNonNull(tables.get(kind), kind);
  }

  private @Nullable Object[] row(Accepted accepted, long likeness) {
    List<RecordTable.Column> columns = table(accepted.kind()).columns();
    @Nullable Object[] row = new @Nullable Object[PLACE + columns.size()];
    row[0] = submission;
    row[1] = accepted.sheet();
    row[2] = accepted.row();
    row[3] = ++ordinal;
    row[4] = accepted.key();
    row[5] = likeness;
    for (int i = 0; i < columns.size(); i++) {
      row[PLACE + i] = RecordTable.value(columns.get(i), accepted.values());
    }
    return row;
  }

  private void open(Batch batch, Opened file) {
    jdbc.update("update submission set form = ? where id = ?", file.form(), submission);
    batch.found.addAll(file.problems());
  }

  /** The file as a whole is held back when it is settled. */
  private void refuse() {
    jdbc.update("update submission set refused = true where id = ?", submission);
  }

  private void addSheet(String sheet, @Nullable String kind, int headingRow) {
    jdbc.update(
        "insert into submission_sheet (submission_id, sheet, kind, heading_row) values (?, ?, ?,"
            + " ?)",
        submission,
        sheet,
        kind,
        headingRow);
  }

  /** What is written at once: the rows of each kind, problems and counts. */
  private static final class Batch {
    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
    private final List<Problem> found = new ArrayList<>();
    private final Counts counts = new Counts();
  }

  private static final class Counts {
    private long accepted;
    private long heldBack;
    private long blank;
    private long total;

    void ignore(Outcome.Reason reason) {
      switch (reason) {
        case BLANK -> blank++;
        // both are rows that a person wrote besides the records
        case TOTAL, EXAMPLE -> total++;
      }
    }

    void add(JdbcTemplate jdbc, long submission) {
      int stored =
          jdbc.update(
              "update submission set accepted = accepted + ?, held_back = held_back + ?,"
                  + " blank = blank + ?, total = total + ? where id = ? and state = 'STAGED'",
              accepted,
              heldBack,
              blank,
              total,
              submission);
      if (stored != 1) {
        throw new IllegalStateException("submission " + submission + " is not being read any more");
      }
    }
  }
}
