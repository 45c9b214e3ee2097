package jp.kokuji.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import jp.kokuji.calendar.FiscalYear;

/**
 * A submission that has been read to its end.
 *
 * @param form in which the file was read, {@code CSV（UTF-8・BOM付き）}; empty where it could not be
 * @param look of the file when its bytes were read; empty where that is not known
 */
public record Settled(
    long id,
    @JsonUnwrapped Submission submission,
    OffsetDateTime receivedAt,
    State state,
    @JsonUnwrapped Rows rows,
    String form,
    String look) {
  static final String SELECT =
      "select id, fiscal_year, submitter, path, sha256, size, rulebook, received_at, case when"
          + " forgotten then 'FORGOTTEN' else state end as state, accepted, held_back, blank,"
          + " total, coalesce(form, '') as form, coalesce(look, '') as look from submission";

  /** Whether its records count, did count, or never counted because none could be read. */
  public enum State {
    ACTIVE,
    SUPERSEDED,
    REFUSED,
    /** Nothing was read: what had been before was taken back by hand. */
    FORGOTTEN
  }

  /** How many rows below the headings were what. */
  public record Rows(long accepted, long heldBack, long blank, long total) {

    public long all() {
      return accepted + heldBack + blank + total;
    }
  }

  /** A row of what {@link #SELECT} finds. */
  static Settled of(ResultSet row, int number) throws SQLException {
    return new Settled(
        row.getLong("id"),
        new Submission(
            new FiscalYear(row.getInt("fiscal_year")),
            row.getString("submitter"),
            row.getString("path"),
            row.getString("sha256"),
            row.getLong("size"),
            row.getString("rulebook")),
        row.getObject("received_at", OffsetDateTime.class),
        State.valueOf(row.getString("state")),
        new Rows(
            row.getLong("accepted"),
            row.getLong("held_back"),
            row.getLong("blank"),
            row.getLong("total")),
        row.getString("form"),
        row.getString("look"));
  }

  /** For programs that read the history of a file. */
  @JsonProperty
  int fiscalYear() {
    return year().year();
  }

  public FiscalYear year() {
    return submission.year();
  }

  public String path() {
    return submission.path();
  }

  /** Whether it has records, or something that could not be taken for one. */
  public boolean says() {
    return rows.accepted() + rows.heldBack() > 0 || refused();
  }

  public boolean refused() {
    return state == State.REFUSED;
  }
}
