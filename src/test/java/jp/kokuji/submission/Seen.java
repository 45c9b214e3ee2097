package jp.kokuji.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Rulebook;

/** What is made of a ledger, in a line: each row with what was understood of it. */
final class Seen {
  private Seen() {}

  /**
   * {@code 2=12/部分開示/1} for a record, {@code 3!V-20} for one held back, {@code 4-TOTAL} for a row
   * that is none, and the codes of warnings or of what keeps a sheet from being read, {@code S-27}.
   */
  static String in(Path file, Rulebook rulebook) {
    StringJoiner seen = new StringJoiner(" ");
    try (SubmissionJudge judge =
        new SubmissionJudge(LineReaders.open(file), new FiscalYear(2021), rulebook)) {
      for (Optional<Outcome> next = judge.next(); next.isPresent(); next = judge.next()) {
        String text = text(next.get());
        if (!text.isEmpty()) {
          seen.add(text);
        }
      }
    } catch (UnreadableSubmission refused) {
      seen.add(refused.problem().rule().code() + "@" + refused.problem().row());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return seen.toString();
  }

  private static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted row -> row.row() + "=" + values(row.values()) + codes(outcome);
      case Outcome.HeldBack row -> row.row() + "!" + codes(outcome);
      case Outcome.Ignored row ->
          row.reason() == Outcome.Reason.BLANK ? "" : row.row() + "-" + row.reason();
      case Outcome.Refused file ->
          codes(outcome) + (file.problem().row() > 0 ? "@" + file.problem().row() : "");
      default -> codes(outcome);
    };
  }

  private static String values(Map<String, Object> values) {
    return Stream.of("number", "outcome", "clauses", "provided_month", "viewing")
        .map(values::get)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining("/"));
  }

  private static String codes(Outcome outcome) {
    return Ledger.problems(outcome)
        .filter(problem -> problem.rule() != Rule.OUTCOME_WITHOUT_DAY)
        .map(problem -> problem.rule().code())
        .collect(Collectors.joining(","));
  }
}
