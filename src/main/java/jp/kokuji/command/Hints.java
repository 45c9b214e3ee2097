package jp.kokuji.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.Settled;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Warnings that a run about one year counts in a line instead of showing them file by file: those
 * of other years, and files of which nothing was read otherwise than it was meant.
 */
final class Hints {
  private final @Nullable FiscalYear year;
  private final Map<Rule, Integer> counts = new TreeMap<>();
  private int files;
  private int others;

  private Hints(@Nullable FiscalYear year) {
    this.year = year;
  }

  /** Counts nothing, so that all is shown. */
  static Hints shown() {
    return new Hints(null);
  }

  static Hints beside(FiscalYear year) {
    return new Hints(year);
  }

  /** Whether the warnings of a submission are counted, and need not be shown. */
  boolean count(Settled submission, List<Problem> warnings) {
    if (year == null) {
      return false;
    }
    if (!submission.year().equals(year)) {
      others++;
      return true;
    }
    if (!warnings.stream().map(Problem::rule).allMatch(Rule::hints)) {
      return false;
    }
    files++;
    warnings.forEach(warning -> counts.merge(warning.rule(), 1, Integer::sum));
    return true;
  }

  /** At most one line for either, with the file in which each stands by itself. */
  List<String> lines(Path list) {
    List<String> lines = new ArrayList<>();
    if (files > 0) {
      String found =
          counts.entrySet().stream()
              .map(hint -> Words.of("hint." + hint.getKey().code(), hint.getValue()))
              .collect(Collectors.joining(Words.of("hint.and")));
      lines.add(Words.of("hint.files", files, found, list));
    }
    if (others > 0) {
      lines.add(Words.of("hint.others", others, list));
    }
    return lines;
  }
}
