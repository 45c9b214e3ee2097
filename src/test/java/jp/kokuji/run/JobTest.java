package jp.kokuji.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jp.kokuji.Jobs;
import jp.kokuji.TestDatabase;
import jp.kokuji.Workplace;
import jp.kokuji.load.Load;
import jp.kokuji.record.RecordTables;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of the running program that begins with empty folders and an empty database. */
public abstract class JobTest {
  @Autowired private ApplicationContext context;
  protected Workplace workplace = new Workplace(Path.of(""));
  private Rulebook rulebook = Jobs.rulebook();

  @BeforeEach
  void clear() {
    TestDatabase.clear(jdbc());
    Path input = get(Folders.class).input();
    workplace = new Workplace(Objects.requireNonNull(input.getParent())).cleared();
    rulebook = Jobs.rulebook();
    get(RecordTables.class).follow(rulebook.kinds().values());
  }

  protected <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  protected JdbcTemplate jdbc() {
    return get(JdbcTemplate.class);
  }

  protected long count(String query) {
    return get(JdbcClient.class).sql("select count(*) from " + query).query(Long.class).single();
  }

  /** The rules as they are now. */
  protected Rulebook rulebook() {
    return rulebook;
  }

  protected void change(String file, String old, String text) {
    Jobs.change(workplace.jobs().resolve(file), old, text);
    rulebook = Jobs.read(workplace.jobs());
    get(RecordTables.class).follow(rulebook.kinds().values());
  }

  protected Load.Result load() throws IOException {
    return load(Progress.NONE);
  }

  protected Load.Result load(Progress progress) throws IOException {
    return get(Load.class).run(rulebook, progress);
  }

  protected Settled settled(String path) {
    return get(SubmissionLog.class).findLatest(path).orElseThrow();
  }

  /** The numbers of the requests that count in R3. */
  protected List<String> numbers() {
    return get(JdbcClient.class)
        .sql(
            "select reception_number from document_request r join submission s"
                + " on s.id = r.submission_id where s.state = 'ACTIVE' and s.fiscal_year = 2021"
                + " order by r.reception_number")
        .query(String.class)
        .list();
  }
}
