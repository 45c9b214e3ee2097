package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final String LAWS =
      "{place}の該当号が、年度末の法令のものではありません。号の数字は法令ごとに意味が違うので、一つの表に載せられません。"
          + "台帳は直さずに、号別の表（jobs/reports/）の where で、実施機関や受付日（this-year）を限って記録を分け、"
          + "表に載らない記録の号と件数は、本文か注に書いてください。";
  private static final String NOTICES =
      "の台帳と、このプログラムで公表した記録（publish）が違います: {place}。報告書には台帳のとおりに載せます。どちらが正しいか確かめてください。";

  private static final String FIGURES =
      "数字「{place}」は{left}ですが、記録を別の方法で数え直すと{right}です。load をもう一度実行しても変わらないときは、プログラムの誤りです。";
  private static final String FILES =
      "ファイル {place} は{left}行を取り込みましたが、データベースにある記録は{right}件です。データベースが書き換えられていないか確かめ、load"
          + " をやり直してください。";

  private static final String KEPT =
      "前の確定版で数えた記録「{place}」が、その後に出し直された（または取り消された）ファイルからなくなっています。なくなってよい理由を注記"
          + "（jobs/notes/）に書くか、記録を元に戻してください。";

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
    derived.proof("figures", FIGURES, new Criterion.EveryFigure());
    derived.proof("files", FILES, new Criterion.EveryFile());
    derived.checks.add(
        new CheckDefinition(
            String.join(":", report.id(), "proof", "kept"),
            report.id(),
            Severity.WARNING,
            true,
            KEPT,
            new Criterion.EveryRecordKept()));
    report.tables().forEach(derived::add);
    derived.checks.add(
        new CheckDefinition(
            report.id() + ":one-law",
            report.id(),
            Severity.ERROR,
            false,
            LAWS,
            new Criterion.OneLaw()));
    report.sections().forEach((name, section) -> derived.add(name, section.blocks()));
    return derived.checks;
  }

  private void proof(String name, String says, Criterion criterion) {
    String id = String.join(":", report, "proof", name);
    checks.add(new CheckDefinition(id, report, Severity.ERROR, false, says, criterion));
  }

  /** A section that prints earlier publications may differ from what this program published. */
  private void add(String section, List<BlockDefinition> blocks) {
    for (BlockDefinition block : blocks) {
      if (block instanceof BlockDefinition.Lines lines) {
        RecordKind kind = kinds.get(lines.records().kind());
        if (kind != null && kind.roles().notices() != null) {
          String id = String.join(":", report, section, "own-notice");
          String says = kind.name() + NOTICES;
          Criterion criterion = new Criterion.OwnNotices(kind.id(), lines.records().where());
          checks.add(new CheckDefinition(id, report, Severity.WARNING, false, says, criterion));
        }
      }
    }
  }

  private void add(String id, TableDefinition table) {
    String total = table.rows().each().isEmpty() ? null : table.rows().total();
    if (table.rows().subtotal() != null) {
      add(id, "subtotal", "「{place}」の小計は{left}、内訳の合計は{right}です。", new Criterion.Rows(id, true));
    }
    if (total != null) {
      add(id, "total", "「{place}」の合計は{left}、内訳の合計は{right}です。", new Criterion.Rows(id, false));
    }
    for (Column column : table.columns()) {
      String label = column.label();
      if (label == null) {
        continue;
      }
      if (column.of() != null || !column.plus().isEmpty()) {
        String relation = (column.of() == null ? "plus-" : "of-") + label;
        String says = "「{place}」は{left}、内訳の列の合計は{right}です。";
        add(id, relation, says, new Criterion.Columns(id, label));
        if (total != null) {
          String corner = "「{place}」の総計は{left}、表の中の数をすべて足すと{right}です。";
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
      String says = "「{place}」は{left}、記録を1件ずつ数え直すと{right}です。";
      add(id, relation, says, new Criterion.Recount(id, label));
    }
  }

  /** What stands in brackets is no more than what it stands beside. */
  private void addPart(String id, Column column, String label) {
    if (column.inside() != null) {
      String says = "「" + column.inside() + "」は{left}、そのうちの「" + label + "」は{right}です。";
      Criterion part = new Criterion.AtLeast(side(id, column.inside()), side(id, label));
      add(id, "inside-" + label, says, part);
    }
  }

  private static Side side(String table, String column) {
    return new Side(table, null, null, column, null, Map.of());
  }

  private void add(String table, String relation, String says, Criterion criterion) {
    String id = String.join(":", report, table, relation);
    String sentence = "表「" + table + "」の" + says;
    checks.add(new CheckDefinition(id, report, Severity.ERROR, false, sentence, criterion));
  }
}
