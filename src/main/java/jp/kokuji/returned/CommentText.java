package jp.kokuji.returned;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;

/** The text of our comments, and how it is told from what a department wrote into the same one. */
final class CommentText {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern LINE = Pattern.compile("[▲△] .*（[A-Z]-\\d\\d）");

  private CommentText() {}

  /** A heading, then a line for each problem. */
  static String of(List<Problem> problems) {
    return Stream.concat(Stream.of(heading()), problems.stream().map(CommentText::line))
        .collect(Collectors.joining("\n"));
  }

  private static String heading() {
    return ReturnedWords.of("comment.head");
  }

  private static String line(Problem problem) {
    String message = ProblemMessage.withoutPlace(problem, Locale.JAPANESE);
    return Sign.of(problem.rule()).symbol() + " " + CONTROL.matcher(message).replaceAll(" ");
  }

  /** What is left of a comment's text without ours. */
  static String without(String text) {
    return text.lines()
        .filter(line -> !line.equals(heading()) && !LINE.matcher(line).matches())
        .collect(Collectors.joining("\n"));
  }
}
