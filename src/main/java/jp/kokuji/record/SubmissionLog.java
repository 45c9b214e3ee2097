package jp.kokuji.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Inbox.Submitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Every file that was ever submitted, and whether its records count. */
@Repository
public class SubmissionLog {
  private final JdbcClient jdbc;
  private final Clock clock;

  SubmissionLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes the arrival of a file; its records do not count before they are settled. */
  public long stage(Submission submission) {
    KeyHolder id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into submission (fiscal_year, submitter, path, sha256, size, rulebook,
              received_at, state) values (?, ?, ?, ?, ?, ?, ?, 'STAGED')
            """)
        .params(
            submission.year().year(),
            submission.submitter(),
            submission.path(),
            submission.sha256(),
            submission.size(),
            submission.rulebook(),
            OffsetDateTime.now(clock.withZone(ZoneId.of("Asia/Tokyo"))))
        .update(id, "id");
    return Objects.requireNonNull(id.getKey()).longValue();
  }

  /** Removes what a run that was killed had read and not settled, also of files that are gone. */
  public void discardStaged(Iterable<RecordKind> kinds) {
    List<Long> dead =
        jdbc.sql("select id from submission where state = 'STAGED'").query(Long.class).list();
    for (long submission : dead) {
      clear(submission, kinds);
      jdbc.sql("delete from submission where id = ?").param(submission).update();
    }
  }

  /** Removes the submission's sheets, problems and records, but not itself. */
  private void clear(long submission, Iterable<RecordKind> kinds) {
    jdbc.sql("delete from problem where submission_id = ?").param(submission).update();
    jdbc.sql("delete from submission_sheet where submission_id = ?").param(submission).update();
    clearRecords(submission, kinds);
  }

  void clearRecords(long submission, Iterable<RecordKind> kinds) {
    for (RecordKind kind : kinds) {
      jdbc.sql("delete from " + SqlName.of(kind) + " where submission_id = ?")
          .param(submission)
          .update();
    }
  }

  /** The last submission of the path that was settled, counting or refused. */
  public Optional<Settled> findLatest(String path) {
    return jdbc.sql(
            Settled.SELECT
                + " where path = ? and state in ('ACTIVE', 'REFUSED') order by id desc"
                + " fetch first row only")
        .param(path)
        .query(Settled::of)
        .optional();
  }

  /** The submissions whose records count, of all years, in the order of the paths. */
  public List<Settled> counting() {
    return standing().counting();
  }

  /** What stands of every path. */
  public Standing standing() {
    return Standing.of(
        jdbc.sql(Settled.SELECT + " where state in ('ACTIVE', 'REFUSED') order by path, id")
            .query(Settled::of)
            .list());
  }

  /**
   * The path of the same submitter's file that counts and has the same bytes; nothing if the
   * submission's own path has been read before.
   */
  public Optional<String> findTwin(Submission submission) {
    if (findLatest(submission.path()).isPresent()) {
      return Optional.empty();
    }
    return jdbc.sql(
            "select path from submission where state = 'ACTIVE' and sha256 = ?"
                + " and fiscal_year = ? and submitter = ? order by id fetch first row only")
        .params(submission.sha256(), submission.year().year(), submission.submitter())
        .query(String.class)
        .optional();
  }

  /**
   * The files were given other names, at once, so that two may have changed theirs: all that was
   * submitted under the old ones belongs to them.
   */
  public void rename(Map<String, Submitted> names) {
    Map<String, List<Long>> versions = new LinkedHashMap<>();
    names.keySet().forEach(path -> versions.put(path, versions(path)));
    // a path counts once at any moment, so nobody may come before the other has left
    names.forEach(
        (path, file) -> rename(Objects.requireNonNull(versions.get(path)), "\u001f" + path, file));
    names.forEach(
        (path, file) -> rename(Objects.requireNonNull(versions.get(path)), file.path(), file));
  }

  private void rename(List<Long> versions, String path, Submitted file) {
    jdbc.sql("update submission set path = :path, submitter = :who where id in (:ids)")
        .param("path", path)
        .param("who", file.submitter())
        .param("ids", versions)
        .update();
  }

  private List<Long> versions(String path) {
    return jdbc.sql("select id from submission where path = ?")
        .param(path)
        .query(Long.class)
        .list();
  }

  /**
   * Nothing that was submitted under the path counts any more. It stays in the history, at whose
   * end it stands that it was taken back.
   */
  void forget(String path, long taken) {
    jdbc.sql(
            "update submission set state = 'SUPERSEDED' where path = ?"
                + " and state in ('ACTIVE', 'REFUSED')")
        .param(path)
        .update();
    jdbc.sql("update submission set state = 'SUPERSEDED', forgotten = true where id = ?")
        .param(taken)
        .update();
  }

  /** The last settled submission of every path, in the order of the paths. */
  public List<Settled> latest() {
    return standing().latest();
  }

  /** All settled submissions of the path, the first one first. */
  public List<Settled> history(String path) {
    return jdbc.sql(Settled.SELECT + " where path = ? and state <> 'STAGED' order by id")
        .param(path)
        .query(Settled::of)
        .list();
  }

  /** The submissions whose records count in the year, in the order of the paths. */
  public List<Settled> active(FiscalYear year) {
    return jdbc.sql(Settled.SELECT + " where fiscal_year = ? and state = 'ACTIVE' order by path")
        .param(year.year())
        .query(Settled::of)
        .list();
  }

  /** The number of the last submission that was settled; 0 before the first. */
  public long last() {
    return jdbc.sql("select coalesce(max(id), 0) from submission where state <> 'STAGED'")
        .query(Long.class)
        .single();
  }

  /** Submissions by their numbers, in this order. */
  public List<Settled> settled(Collection<Long> submissions) {
    return jdbc.sql(Settled.SELECT + " where id in (:ids) order by id")
        .param("ids", submissions)
        .query(Settled::of)
        .list();
  }

  /** Whether a file was never there before another was read, and has all kinds that it had. */
  public boolean isSince(Settled file, Settled other) {
    return jdbc.sql(
            """
            select (select min(id) from submission where path = ?) > ? and not exists (
              select 1 from submission_sheet h where h.submission_id = ? and not exists (
                select 1 from submission_sheet f where f.submission_id = ?
                  and coalesce(f.kind, '') = coalesce(h.kind, '')))
            """)
        .params(file.path(), other.id(), other.id(), file.id())
        .query(Boolean.class)
        .single();
  }

  /** Remembers how the file of a submission looks as long as it has the same bytes. */
  public void keepLook(long submission, String look) {
    jdbc.sql("update submission set look = ? where id = ?").params(look, submission).update();
  }

  /** What was kept last of what went back, by submission. */
  public Map<Long, String> returned() {
    Map<Long, String> returned = new HashMap<>();
    jdbc.sql("select id, returned from submission where returned is not null")
        .query(
            row -> {
              returned.put(row.getLong(1), row.getString(2));
            });
    return returned;
  }

  /** Keeps what went back of a submission. */
  public void keepReturned(long submission, String returned) {
    jdbc.sql("update submission set returned = ? where id = ?")
        .params(returned, submission)
        .update();
  }

  /** What these sheets of a submission were taken for; an empty name for what was not known. */
  public Set<String> kinds(long submission, Set<String> sheets) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    jdbc.sql("select sheet, coalesce(kind, '') from submission_sheet where submission_id = ?")
        .param(submission)
        .query(
            row -> {
              kinds.computeIfAbsent(row.getString(1), s -> new ArrayList<>()).add(row.getString(2));
            });
    return sheets.stream()
        .flatMap(sheet -> kinds.getOrDefault(sheet, List.of("")).stream())
        .collect(Collectors.toSet());
  }
}
