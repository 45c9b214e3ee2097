package jp.kokuji.submission;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.message.Messages;

/** Says in a sentence where a problem is, what was found, and what to do about it. */
public final class ProblemMessage {
  private static final int LONGEST_QUOTE = 60;

  /** Tell of a file as a whole in words of the program. */
  private static final Set<Rule> OF_FILES =
      EnumSet.of(
          Rule.UNREADABLE_ENCODING,
          Rule.EMPTY_FILE,
          Rule.NOT_A_LEDGER_FORMAT,
          Rule.TOO_LARGE,
          Rule.OTHER_EXTENSION,
          Rule.OTHER_DELIMITER);

  private final Messages words;

  private ProblemMessage(Locale locale) {
    this.words = Messages.of("problems", locale);
  }

  /**
   * The message in Japanese, which departments read.
   *
   * @param file the path of the submission as people know it; empty to leave it out
   */
  public static String of(Problem problem, String file) {
    return of(problem, file, Locale.JAPANESE);
  }

  /** The message in Japanese, or in English for an English locale. */
  public static String of(Problem problem, String file, Locale locale) {
    ProblemMessage message = new ProblemMessage(locale);
    return message.place(problem, file) + message.sentence(problem);
  }

  /** The message without the place, as comments in the cell itself say it. */
  public static String withoutPlace(Problem problem, Locale locale) {
    return new ProblemMessage(locale).sentence(problem);
  }

  private String place(Problem problem, String file) {
    String sheet =
        problem.sheet().isEmpty() ? "" : text("place.sheet", Characters.visible(problem.sheet()));
    String row = problem.row() == 0 ? "" : text("place.row", String.valueOf(problem.row()));
    String between = sheet.isEmpty() || row.isEmpty() ? "" : text("place.sheet-row");
    String column =
        problem.column().isEmpty()
            ? ""
            : text("place.column", Characters.visible(problem.column()));
    String place =
        Stream.of(Characters.visible(file), sheet + between + row, column)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(text("place.separator")));
    return place.isEmpty() ? "" : place + text("place.end");
  }

  private String sentence(Problem problem) {
    Locale language = words.locale();
    boolean ofFile = OF_FILES.contains(problem.rule());
    List<String> allowed =
        problem.allowed().stream()
            .map(each -> ofFile ? Noted.ofFile(each, language) : Noted.ofCell(each, language))
            .toList();
    String found = ofFile ? Noted.ofFile(problem.found(), language) : problem.found();
    String code = problem.rule().code();
    String sentence =
        text(
            code,
            quoted(found),
            joined(allowed),
            allowed.size(),
            at(allowed, 0),
            at(allowed, 1),
            at(allowed, 2),
            joined(allowed.stream().skip(1).toList()),
            problem.found().isEmpty() ? 0 : 1,
            at(allowed, 1).isEmpty() ? 0 : 1,
            at(allowed, 3),
            at(allowed, 3).isEmpty() ? 0 : 1,
            at(allowed, 0).isEmpty() ? 0 : 1,
            at(allowed, 4),
            at(allowed, 4).isEmpty() ? 0 : 1);
    return sentence + text("code", code);
  }

  private static String at(List<String> allowed, int index) {
    return index < allowed.size() ? allowed.get(index) : "";
  }

  /** Words that contain the usual separator need another one. */
  private String joined(List<String> words) {
    boolean ambiguous = words.stream().anyMatch(word -> word.contains(text("list.separator")));
    return String.join(text(ambiguous ? "list.separator-other" : "list.separator"), words);
  }

  /** What was found, on one line and not longer than can be read in a message. */
  private static String quoted(String found) {
    String line = Characters.visible(found.replaceAll("\\p{Cntrl}+", " "));
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  private String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }
}
