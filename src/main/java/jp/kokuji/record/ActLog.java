package jp.kokuji.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.file.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The acts that this database knows of, in a chain of hashes: final versions with what they left
 * out, and publications with those who approved them.
 */
@Repository
public class ActLog {
  public static final String FINAL = "final";
  public static final String PUBLISH = "publish";
  public static final String WITHDRAW = "withdraw";
  public static final String REMIND = "remind";

  private static final int TRIES = 20;
  private static final String SELECT = "select position, act, content, root from act_log";

  private final JdbcClient jdbc;

  ActLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All acts, the first one first. */
  public List<LoggedAct> all() {
    return jdbc.sql(SELECT + " order by position").query(ActLog::act).list();
  }

  /** The last act of the sort whose content begins so. */
  public Optional<LoggedAct> findLast(String act, String beginning) {
    return jdbc.sql(
            SELECT
                + " where act = ? and position(? in content) = 1"
                + " order by position desc limit 1")
        .params(act, beginning)
        .query(ActLog::act)
        .optional();
  }

  /**
   * Adds an act in the caller's transaction; one that is the last of its name already, is known.
   */
  public void add(String act, String name, String content) {
    String whole = name + " " + content;
    if (findLast(act, name + " ").filter(last -> last.content().equals(whole)).isPresent()) {
      return;
    }
    Optional<LoggedAct> last = before(Integer.MAX_VALUE, 1).stream().findFirst();
    int position = last.map(LoggedAct::position).orElse(0) + 1;
    String before = last.map(LoggedAct::root).orElse("");
    jdbc.sql("insert into act_log (position, act, content, root) values (?, ?, ?, ?)")
        .params(position, act, whole, root(before, act, whole))
        .update();
  }

  /**
   * Adds what a person did, which may be while a run adds what it does: whoever comes second takes
   * the next place.
   */
  public void add(String act, Deed deed) {
    for (int left = TRIES; ; left--) {
      try {
        add(act, deed.when(), deed.content());
        return;
      } catch (DuplicateKeyException taken) {
        if (left == 0) {
          throw taken;
        }
      }
    }
  }

  /** So many acts before that one, the latest first. */
  public List<LoggedAct> before(int position, int most) {
    return jdbc.sql(SELECT + " where position < ? order by position desc limit ?")
        .params(position, most)
        .query(ActLog::act)
        .list();
  }

  private static LoggedAct act(ResultSet row, int number) throws SQLException {
    return new LoggedAct(row.getInt(1), row.getString(2), row.getString(3), row.getString(4));
  }

  /** The acts that were changed, or before which one was taken out. */
  public List<LoggedAct> broken() {
    Chain chain = new Chain();
    jdbc.sql(SELECT + " order by position")
        .query((RowCallbackHandler) row -> chain.add(act(row, 0)));
    return chain.broken;
  }

  /** Goes along the acts one by one, however many there are. */
  private static final class Chain {
    private final List<LoggedAct> broken = new ArrayList<>();
    private String before = "";
    private int position;

    void add(LoggedAct act) {
      position++;
      if (act.position() != position
          || !act.root().equals(root(before, act.act(), act.content()))) {
        broken.add(act);
      }
      before = act.root();
    }
  }

  /** What stands for the act and all before it. */
  public static String root(String before, String act, String content) {
    return Sha256.of(String.join("\n", before, act, content));
  }
}
