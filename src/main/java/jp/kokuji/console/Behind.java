package jp.kokuji.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.kokuji.figure.CountingRule;
import jp.kokuji.figure.Explanation;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.record.Records;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a figure.
 *
 * @param kind the id of the kind of its records
 * @param now what the records of today make, where that is another number; else null
 * @param made the figures of which it is reckoned or that add up to it, with their numbers
 * @param headings of the records, in the order of the ledger
 * @param counting the headings by which they were chosen
 * @param shown the first records, each with all its cells; {@code total} says how many there are
 */
record Behind(
    Figure figure,
    String kind,
    String rule,
    @Nullable String now,
    Map<String, String> made,
    List<String> headings,
    List<String> counting,
    List<Row> shown,
    long total) {
  static final int MOST = Records.AT_HAND;

  /** A record and where it stands. */
  record Row(String file, String sheet, int row, List<String> cells) {}

  static Behind of(Explanation explanation, FigureSet figures, Rulebook rulebook, int most) {
    Figure figure = explanation.figure();
    RecordKind kind = explanation.kind();
    return new Behind(
        figure,
        kind.id(),
        new CountingRule(rulebook).of(explanation),
        now(explanation),
        made(explanation, figures),
        kind.all().stream().map(Field::heading).toList(),
        explanation.columns().stream()
            .map(column -> CountingRule.heading(kind, column))
            .distinct()
            .toList(),
        explanation.records().stream().limit(most).map(Behind::row).toList(),
        explanation.total());
  }

  private static @Nullable String now(Explanation explanation) {
    OptionalLong now = explanation.findRecount();
    if (now.isEmpty()) {
      return "-";
    }
    return now.getAsLong() == explanation.figure().value() ? null : String.valueOf(now.getAsLong());
  }

  private static Map<String, String> made(Explanation explanation, FigureSet figures) {
    List<String> ids = new ArrayList<>();
    explanation.operands().forEach(operand -> ids.add(operand.id()));
    ids.addAll(explanation.figure().parts());
    Map<String, String> made = new LinkedHashMap<>();
    ids.forEach(id -> figures.find(id).ifPresent(figure -> made.put(id, figure.printed())));
    return made;
  }

  static Row row(StoredRecord record) {
    List<String> cells =
        record.kind().all().stream().map(field -> record.text(field.columns().getFirst())).toList();
    return new Row(record.path(), record.sheet(), record.row(), cells);
  }
}
