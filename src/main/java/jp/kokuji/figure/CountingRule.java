package jp.kokuji.figure;

import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.message.Messages;
import jp.kokuji.record.Condition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/** Says in words by which rule a figure was counted. */
public final class CountingRule {
  private static final Messages WORDS = Messages.spoken("command");

  private final Rulebook rulebook;

  public CountingRule(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  public String of(Explanation explanation) {
    return switch (explanation.reckoning()) {
      case Reckoning.Count count -> counted(explanation);
      case Reckoning.Plus plus -> WORDS.text("rule.sum-of-parts");
      case Reckoning.Difference difference -> WORDS.text("rule.difference");
      case Reckoning.Ratio ratio -> ratio(ratio);
    };
  }

  private static String ratio(Reckoning.Ratio ratio) {
    String rounding =
        WORDS.text("rule.ratio." + ratio.rounding())
            + (ratio.onlyAll() ? WORDS.text("rule.ratio.only-all") : "");
    int parts = ratio.portion().size();
    return parts == 1 && ratio.whole().size() == 1
        ? WORDS.text("rule.ratio", ratio.digits(), rounding)
        : WORDS.text("rule.ratio.of-sums", ratio.digits(), rounding, parts);
  }

  private String counted(Explanation explanation) {
    RecordKind kind = explanation.kind();
    String of = WORDS.text("rule.of", years(explanation.years()), kind.name());
    String which =
        explanation.conditions().isEmpty()
            ? WORDS.text("rule.all")
            : WORDS.text("rule.which", conditions(kind, explanation.conditions()));
    return switch (explanation.measure()) {
      case Measure.Records records -> WORDS.text("rule.records", of, which);
      case Measure.Distinct distinct ->
          WORDS.text("rule.distinct", of, which, headings(kind, distinct.columns()));
      case Measure.Typical typical ->
          WORDS.text(
              "rule.typical." + typical.by(),
              of,
              which,
              headings(kind, List.of(typical.column())),
              typical.percent(),
              typical.digits(),
              WORDS.text("rule.ratio." + typical.rounding()));
      case Measure.Sum sum -> WORDS.text("rule.sum", of, which, headings(kind, sum.columns()));
    };
  }

  private static String years(List<FiscalYear> years) {
    return years.size() == 1
        ? label(years.getFirst())
        : WORDS.text("rule.years", label(years.getFirst()), label(years.getLast()));
  }

  private static String label(FiscalYear year) {
    return year.label(WORDS.locale());
  }

  private String conditions(RecordKind kind, List<Condition> conditions) {
    return conditions.stream()
        .map(condition -> condition(kind, condition))
        .collect(Collectors.joining(WORDS.text("difference.and")));
  }

  private String condition(RecordKind kind, Condition condition) {
    String heading = heading(kind, condition.column());
    return switch (condition) {
      case Condition.Among among -> WORDS.text("rule.among", heading, words(among.values()));
      case Condition.Between between ->
          WORDS.text(
              "rule.between", heading, between.first().toString(), between.last().toString());
      case Condition.Blank blank -> WORDS.text("rule.blank", heading);
      case Condition.Alike alike -> WORDS.text("rule.among", heading, words(alike.values()));
      case Condition.HasClause clause ->
          WORDS.text("rule.clause", heading, clause.number().toString());
      case Condition.Includes includes ->
          WORDS.text("rule.includes", heading, words(includes.words()));
      case Condition.Refers refers -> {
        RecordKind target =
            rulebook.kinds().values().stream()
                .filter(other -> other.table().equals(refers.table()))
                .findFirst()
                .orElseThrow();
        yield WORDS.text(
            "rule.refers", heading, target.name(), conditions(target, refers.conditions()));
      }
    };
  }

  private static String words(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(WORDS.text("rule.or")));
  }

  private static String headings(RecordKind kind, List<String> columns) {
    return columns.stream()
        .map(column -> heading(kind, column))
        .collect(Collectors.joining(WORDS.text("difference.and")));
  }

  /** The heading of the field that is stored in the column. */
  public static String heading(RecordKind kind, String column) {
    return kind.all().stream()
        .filter(field -> field.columns().contains(column))
        .map(Field::heading)
        .findFirst()
        .orElse(column);
  }
}
