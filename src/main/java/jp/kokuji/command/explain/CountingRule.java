package jp.kokuji.command.explain;

import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.command.Words;
import jp.kokuji.figure.Explanation;
import jp.kokuji.figure.Measure;
import jp.kokuji.figure.Reckoning;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/** Says in words by which rule a figure was counted. */
final class CountingRule {
  private final Rulebook rulebook;

  CountingRule(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  String of(Explanation explanation) {
    return switch (explanation.reckoning()) {
      case Reckoning.Count count -> counted(explanation);
      case Reckoning.Plus plus -> Words.of("rule.sum-of-parts");
      case Reckoning.Difference difference -> Words.of("rule.difference");
      case Reckoning.Ratio ratio -> ratio(ratio);
    };
  }

  private static String ratio(Reckoning.Ratio ratio) {
    String rounding =
        Words.of("rule.ratio." + ratio.rounding())
            + (ratio.onlyAll() ? Words.of("rule.ratio.only-all") : "");
    int parts = ratio.portion().size();
    return parts == 1 && ratio.whole().size() == 1
        ? Words.of("rule.ratio", ratio.digits(), rounding)
        : Words.of("rule.ratio.of-sums", ratio.digits(), rounding, parts);
  }

  private String counted(Explanation explanation) {
    RecordKind kind = explanation.kind();
    String of = Words.of("rule.of", explanation.year().label(), kind.name());
    String which =
        explanation.conditions().isEmpty()
            ? Words.of("rule.all")
            : Words.of("rule.which", conditions(kind, explanation.conditions()));
    return switch (explanation.measure()) {
      case Measure.Records records -> Words.of("rule.records", of, which);
      case Measure.Distinct distinct ->
          Words.of("rule.distinct", of, which, headings(kind, distinct.columns()));
      case Measure.Sum sum -> Words.of("rule.sum", of, which, headings(kind, sum.columns()));
    };
  }

  private String conditions(RecordKind kind, List<Condition> conditions) {
    return conditions.stream()
        .map(condition -> condition(kind, condition))
        .collect(Collectors.joining(Words.of("difference.and")));
  }

  private String condition(RecordKind kind, Condition condition) {
    String heading = heading(kind, condition.column());
    return switch (condition) {
      case Condition.Among among -> Words.of("rule.among", heading, words(among.values()));
      case Condition.Between between ->
          Words.of("rule.between", heading, between.first().toString(), between.last().toString());
      case Condition.Blank blank -> Words.of("rule.blank", heading);
      case Condition.Numbered numbered ->
          Words.of("rule.among", heading, words(numbered.numbers()));
      case Condition.HasClause clause ->
          Words.of("rule.clause", heading, Integer.toString(clause.number()));
      case Condition.Refers refers -> {
        RecordKind target =
            rulebook.kinds().values().stream()
                .filter(other -> other.table().equals(refers.table()))
                .findFirst()
                .orElseThrow();
        yield Words.of(
            "rule.refers", heading, target.name(), conditions(target, refers.conditions()));
      }
    };
  }

  private static String words(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(Words.of("rule.or")));
  }

  private static String headings(RecordKind kind, List<String> columns) {
    return columns.stream()
        .map(column -> heading(kind, column))
        .collect(Collectors.joining(Words.of("difference.and")));
  }

  /** The heading of the field that is stored in the column. */
  static String heading(RecordKind kind, String column) {
    return kind.fields().stream()
        .filter(field -> field.columns().contains(column))
        .map(Field::heading)
        .findFirst()
        .orElse(column);
  }
}
