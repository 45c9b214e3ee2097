package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.CheckDefinition.Severity;
import jp.kokuji.rulebook.Criterion;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Side;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.TableDefinition.Column;

/** The checks that follow from what a report's tables declare about themselves. */
final class DerivedChecks {
  private static final Messages SENTENCES = Messages.of("checks", Locale.JAPANESE);

  private final String report;
  private final Map<String, RecordKind> kinds;
  private final List<CheckDefinition> checks = new ArrayList<>();

  private DerivedChecks(String report, Map<String, RecordKind> kinds) {
    this.report = report;
    this.kinds = kinds;
  }

  /** Table by table; the ids hold as long as tables and columns keep their names. */
  static List<CheckDefinition> of(ReportDefinition report, Map<String, RecordKind> kinds) {
    DerivedChecks derived = new DerivedChecks(report.id(), kinds);
    derived.proof("figures", new Criterion.EveryFigure());
    derived.proof("files", new Criterion.EveryFile());
    derived.checks.add(
        new CheckDefinition(
            String.join(":", report.id(), "proof", "kept"),
            report.id(),
            Severity.WARNING,
            true,
            says("kept"),
            new Criterion.EveryRecordKept()));
    report.tables().forEach(derived::add);
    derived.checks.add(
        new CheckDefinition(
            report.id() + ":one-law",
            report.id(),
            Severity.ERROR,
            false,
            says("one-law"),
            new Criterion.OneLaw()));
    report.sections().forEach((name, section) -> derived.add(name, section.blocks()));
    return derived.checks;
  }

  private void proof(String name, Criterion criterion) {
    String id = String.join(":", report, "proof", name);
    checks.add(new CheckDefinition(id, report, Severity.ERROR, false, says(name), criterion));
  }

  /** A section that prints earlier publications may differ from what this program published. */
  private void add(String section, List<BlockDefinition> blocks) {
    for (BlockDefinition block : blocks) {
      if (block instanceof BlockDefinition.Lines lines) {
        RecordKind kind = kinds.get(lines.records().kind());
        if (kind != null && kind.roles().notices() != null) {
          String id = String.join(":", report, section, "own-notice");
          String says = says("own-notice", kind.name());
          Criterion criterion = new Criterion.OwnNotices(kind.id(), lines.records().where());
          checks.add(new CheckDefinition(id, report, Severity.WARNING, false, says, criterion));
        }
      }
    }
  }

  private void add(String id, TableDefinition table) {
    String total = table.rows().each().isEmpty() ? null : table.rows().total();
    if (table.rows().subtotal() != null) {
      add(id, "subtotal", says("subtotal"), new Criterion.Rows(id, true));
    }
    if (total != null) {
      add(id, "total", says("total"), new Criterion.Rows(id, false));
    }
    for (Column column : table.columns()) {
      String label = column.label();
      if (label == null) {
        continue;
      }
      if (column.of() != null || !column.plus().isEmpty()) {
        String relation = (column.of() == null ? "plus-" : "of-") + label;
        String says = says("columns");
        add(id, relation, says, new Criterion.Columns(id, label));
        if (total != null) {
          String corner = says("corner");
          add(id, "corner-" + label, corner, new Criterion.Corner(id, total, label));
        }
      }
      addPart(id, column, label);
      addRecount(id, column, label);
    }
  }

  /** What does not add up is found once more, record by record. */
  private void addRecount(String id, Column column, String label) {
    if (!column.distinct().isEmpty() || column.typical() != null) {
      String relation = (column.typical() == null ? "distinct-" : "typical-") + label;
      String says = says("recount");
      add(id, relation, says, new Criterion.Recount(id, label));
    }
  }

  /** What stands in brackets is no more than what it stands beside. */
  private void addPart(String id, Column column, String label) {
    if (column.inside() != null) {
      String says = says("inside", column.inside(), label);
      Criterion part = new Criterion.AtLeast(side(id, column.inside()), side(id, label));
      add(id, "inside-" + label, says, part);
    }
  }

  private static Side side(String table, String column) {
    return new Side(table, null, null, column, null, Map.of());
  }

  private void add(String table, String relation, String says, Criterion criterion) {
    String id = String.join(":", report, table, relation);
    String sentence = SENTENCES.text("table", table, says);
    checks.add(new CheckDefinition(id, report, Severity.ERROR, false, sentence, criterion));
  }

  /** The sentence with the gaps that are filled where the check fails. */
  private static String says(String name, Object... gaps) {
    List<Object> all = new ArrayList<>(List.of("{place}", "{left}", "{right}"));
    all.addAll(List.of(gaps));
    return SENTENCES.text(name, all.toArray());
  }
}
