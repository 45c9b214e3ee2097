package jp.kokuji.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.LongResult;
import jp.kokuji.record.SqlName;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what the records of a kind and year hold, as it is written in the database. */
record StoredValues(JdbcTemplate jdbc, RecordKind kind, FiscalYear year) {
  /** So many records are taken while as many are read. */
  private static final int BATCH = 1000;

  /**
   * Reads the records once, in no order.
   *
   * @param taker takes the values of each, in a thread of its own where there are many
   * @return how many there are of each submission
   */
  Map<Long, Long> read(List<String> columns, Consumer<@Nullable String[]> taker) {
    Map<Long, Long> records = submissions();
    if (!records.isEmpty()) {
      try (Taking taking = new Taking(taker)) {
        new LongResult(jdbc)
            .read(
                sql(columns),
                row -> {
                  if (records.computeIfPresent(row.getLong(1), (id, found) -> found + 1) != null) {
                    taking.add(values(row, columns.size()));
                  }
                },
                Collections.min(records.keySet()),
                Collections.max(records.keySet()));
        taking.finish();
      }
    }
    return records;
  }

  /** Which ones count is looked up here: that the database does it for each record takes longer. */
  private Map<Long, Long> submissions() {
    Map<Long, Long> none = new HashMap<>();
    jdbc.query(
        "select id from submission where state = 'ACTIVE' and fiscal_year = ?",
        (ResultSet row) -> {
          none.put(row.getLong(1), 0L);
        },
        year.year());
    return none;
  }

  private String sql(List<String> columns) {
    String wanted =
        Stream.concat(Stream.of("submission_id"), columns.stream())
            .map(SqlName::ofRecord)
            .collect(Collectors.joining(", "));
    return "select "
        + wanted
        + " from "
        + SqlName.of(kind)
        + " r where r.submission_id between ? and ?";
  }

  private static @Nullable String[] values(ResultSet row, int columns) throws SQLException {
    @Nullable String[] values = new @Nullable String[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = row.getString(i + 2);
    }
    return values;
  }

  /** Has each batch taken while the next one is read: either costs as much as the other. */
  private static final class Taking implements AutoCloseable {
    private final Consumer<@Nullable String[]> taker;
    private final ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("count").factory());
    private CompletableFuture<Void> taken = CompletableFuture.completedFuture(null);
    private List<@Nullable String[]> batch = new ArrayList<>(BATCH);

    Taking(Consumer<@Nullable String[]> taker) {
      this.taker = taker;
    }

    void add(@Nullable String[] values) {
      batch.add(values);
      if (batch.size() == BATCH) {
        List<@Nullable String[]> full = batch;
        taken.join();
        taken = CompletableFuture.runAsync(() -> full.forEach(taker), thread);
        batch = new ArrayList<>(BATCH);
      }
    }

    /** Few records are taken here and now. */
    void finish() {
      taken.join();
      batch.forEach(taker);
    }

    @Override
    public void close() {
      thread.close();
    }
  }
}
