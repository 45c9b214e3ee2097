package jp.kokuji.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.kokuji.file.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accounts of the operator's pages. What is given out to be kept secret is stored as a hash.
 */
@Repository
public class Accounts {
  private static final int BYTES = 24;
  private static final Duration INVITED_FOR = Duration.ofDays(7);

  /** So many wrong passwords cost nothing; each one more doubles the wait, up to an hour. */
  private static final int FREE_FAILURES = 5;

  private static final int LONGEST_MINUTES = 60;
  private static final String SELECT =
      "select name, role, department, password, locked_until from account";

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<Account> all() {
    return jdbc.sql(SELECT + " order by name").query(Accounts::account).list();
  }

  public Optional<Account> find(String name) {
    return jdbc.sql(SELECT + " where name = ?").param(name).query(Accounts::account).optional();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString(1),
        Role.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class));
  }

  /**
   * Adds an account, or gives the one of that name another role; its password has to be set anew.
   *
   * @return what the link to set it has to hold
   */
  public String invite(String name, Role role, String department) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    remove(name);
    jdbc.sql(
            "insert into account (name, role, department, invitation, invited_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(name, role.name(), department, Sha256.of(token), now())
        .update();
    return token;
  }

  /** Whether there was one. */
  public boolean remove(String name) {
    return jdbc.sql("delete from account where name = ?").param(name).update() > 0;
  }

  /** Whose password the link sets; nobody's once it was used, or after a week. */
  public Optional<Account> findInvited(String token) {
    return jdbc.sql(SELECT + " where invitation = ? and invited_at > ?")
        .params(Sha256.of(token), now().minus(INVITED_FOR))
        .query(Accounts::account)
        .optional();
  }

  /** Stores the hash of a password, which ends the invitation. */
  public void setPassword(String name, String hash) {
    jdbc.sql(
            "update account set password = ?, invitation = null, failures = 0,"
                + " locked_until = null where name = ?")
        .params(hash, name)
        .update();
  }

  public void succeeded(String name) {
    jdbc.sql("update account set failures = 0, locked_until = null where name = ?")
        .param(name)
        .update();
  }

  /** A wrong password was given. */
  public void failed(String name) {
    jdbc.sql("update account set failures = failures + 1 where name = ?").param(name).update();
    int failures =
        jdbc.sql("select failures from account where name = ?")
            .param(name)
            .query(Integer.class)
            .optional()
            .orElse(0);
    if (failures > FREE_FAILURES) {
      long minutes = Math.min(LONGEST_MINUTES, 1L << Math.min(6, failures - FREE_FAILURES - 1));
      jdbc.sql("update account set locked_until = ? where name = ?")
          .params(now().plusMinutes(minutes), name)
          .update();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
