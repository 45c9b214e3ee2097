package jp.kokuji.console;

import java.sql.SQLException;
import java.util.Optional;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.run.SoleRun;
import org.springframework.stereotype.Component;

/** What people call a report: its title without what differs from year to year. */
@Component
public class ReportNames {
  private final Office office;

  ReportNames(Office office) {
    this.office = office;
  }

  /** The name of the report of that id, or the id where nothing says more. */
  public String of(String id) throws InvalidRulebook, SQLException, SoleRun.AlreadyRunning {
    return Optional.ofNullable(office.rulebook().reports().get(id))
        .map(ReportDefinition::title)
        .map(title -> title.replaceAll("\\{[^}]*}", "").strip())
        .filter(name -> !name.isEmpty())
        .orElse(id);
  }
}
