package jp.kokuji.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds up what a sentence gives as the parts of a number: 20件で、その内訳は…. */
final class ToldBreakdown {
  private static final Pattern BREAKDOWN = Pattern.compile("内訳は");

  private ToldBreakdown() {}

  static Optional<Relation> of(Told told) {
    Matcher breakdown = BREAKDOWN.matcher(told.text());
    if (!breakdown.find() || ToldSums.OPEN.matcher(told.text().substring(breakdown.end())).find()) {
      return Optional.empty();
    }
    List<Mention> parts = told.within(breakdown.end(), told.text().length());
    boolean flat = !told.text().substring(breakdown.end()).contains("(");
    return told.before(breakdown.start())
        .filter(total -> parts.size() > 1 && flat)
        .map(total -> ToldSums.sum(total, parts))
        .filter(sum -> sum.holds() || told.ends());
  }
}
