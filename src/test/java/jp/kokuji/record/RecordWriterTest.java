package jp.kokuji.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.kokuji.Filing;
import jp.kokuji.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is copied into PostgreSQL stands there as it was written. */
@Tag("long")
class RecordWriterTest {
  private static final List<String> TEXTS =
      List.of(
          "普通の語",
          "",
          "\\",
          "\\N",
          "\\.",
          "a\tb",
          "一行目\n二行目\r\n三行目",
          "\\n\\t\\\\",
          "𠮷野家",
          "\u0001\b\f\u000B",
          "'\";--");

  private final TestDatabase database = TestDatabase.postgres();
  private final RecordTable table =
      new RecordTable(Objects.requireNonNull(Filing.RULEBOOK.kinds().get("document-request")));

  @Test
  void everyTextComesBackAsItWas() {
    database.clear();
    JdbcTemplate jdbc = database.jdbc();
    new RecordWriter(jdbc).write(table, TEXTS.stream().map(this::row).toList());
    for (RecordTable.Column column : table.columns()) {
      List<@Nullable Object> stored =
          jdbc.queryForList(
              "select %s from %s order by ordinal"
                  .formatted(SqlName.of(column.name()), SqlName.of(table.kind())),
              Object.class);
      assertThat(stored)
          .as(column.name())
          .map(String::valueOf)
          .isEqualTo(
              TEXTS.stream().map(text -> String.valueOf(value(column.type(), text))).toList());
    }
    assertThat(
            jdbc.queryForList(
                "select source_sheet from %s order by ordinal".formatted(SqlName.of(table.kind())),
                String.class))
        .isEqualTo(TEXTS);
    database.clear();
  }

  private @Nullable Object[] row(String text) {
    @Nullable Object[] row = new @Nullable Object[table.insertTypes().length];
    int number = TEXTS.indexOf(text);
    for (int i = 0; i < row.length; i++) {
      row[i] = value(table.insertTypes()[i], text);
    }
    row[0] = 1L;
    row[3] = (long) number;
    return row;
  }

  private static @Nullable Object value(int type, String text) {
    return switch (type) {
      case Types.VARCHAR -> text;
      case Types.DATE -> text.isEmpty() ? null : LocalDate.of(2021, 4, 1 + text.length() % 28);
      case Types.BIGINT -> -1L - text.length();
      default -> text.length();
    };
  }
}
