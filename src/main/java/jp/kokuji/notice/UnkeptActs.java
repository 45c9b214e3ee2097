package jp.kokuji.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.LoggedAct;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Final versions and notices that are not as the acts have them, or whose act was taken off the end
 * of the chain, which nothing after it would tell.
 */
record UnkeptActs(JdbcClient jdbc, ActLog acts) {

  /** Their names. Versions and notices of programs that knew no acts have none. */
  List<String> find() {
    List<String> wrong = new ArrayList<>();
    versions()
        .forEach(
            (name, content) ->
                acts.findLast(ActLog.FINAL, name + " ")
                    .filter(act -> !content.equals(act.content().split(" ", -1)[3]))
                    .ifPresent(act -> wrong.add(ActLog.FINAL + " " + name)));
    notices()
        .forEach(
            (name, version) -> {
              Optional<LoggedAct> act = acts.findLast(ActLog.PUBLISH, name + " ");
              if (act.isEmpty() && acts.findLast(ActLog.FINAL, version + " ").isPresent()) {
                wrong.add(ActLog.PUBLISH + " " + name);
              }
            });
    return wrong;
  }

  /** What identifies the files of each final version, by its name; the last making counts. */
  private Map<String, String> versions() {
    Map<String, String> contents = new LinkedHashMap<>();
    jdbc.sql(
            "select fiscal_year, report, final_version, content from report_run"
                + " where final_version is not null and content is not null order by revision")
        .query(
            (RowCallbackHandler)
                row ->
                    contents.put(
                        code(row.getInt(1), row.getString(2), row.getInt(3)), row.getString(4)));
    return contents;
  }

  /** A final version of each notice, by the notice's name. */
  private Map<String, String> notices() {
    Map<String, String> versions = new LinkedHashMap<>();
    jdbc.sql(
            "select n.fiscal_year, n.edition, r.report, r.final_version from notice n"
                + " join notice_report r on r.fiscal_year = n.fiscal_year and r.edition = n.edition"
                + " where n.state = 'PUBLISHED' order by n.fiscal_year, n.edition, r.report")
        .query(
            (RowCallbackHandler)
                row ->
                    versions.put(
                        new FiscalYear(row.getInt(1)).code() + " " + row.getInt(2),
                        code(row.getInt(1), row.getString(3), row.getInt(4))));
    return versions;
  }

  private static String code(int year, String report, int version) {
    return new FiscalYear(year).code() + " " + report + " " + version;
  }
}
