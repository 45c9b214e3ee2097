package jp.kokuji.notice.scan;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.submission.PhoneNumber;

/** How numbers, addresses and paths look, after NFKC. */
final class Patterns {
  private static final Pattern CHECKSUM = Pattern.compile("\\b[0-9a-f]{64}\\b");
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+\\-]+@[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)+");
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\w:/.<>])/[A-Za-z_][\\w.\\-]*/[\\w.\\-]+|(?<![A-Za-z])[A-Za-z]:[\\\\¥]|\\\\\\\\\\w+\\\\"
              + "|file:/");

  private Patterns() {}

  /** The text as it is to be searched; checksums are runs of digits that mean nothing. */
  static String plain(String text) {
    return CHECKSUM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  static boolean phone(String plain, Set<String> allowed) {
    return PhoneNumber.inLine(plain).stream().anyMatch(among(allowed, Patterns::digits).negate());
  }

  static boolean mail(String plain, Set<String> allowed) {
    return plain.indexOf('@') >= 0
        && found(MAIL, plain).anyMatch(among(allowed, address -> address).negate());
  }

  static boolean path(String plain) {
    return PATH.matcher(plain).find();
  }

  static boolean privateCharacter(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
  }

  private static Stream<String> found(Pattern pattern, String plain) {
    return pattern.matcher(plain).results().map(MatchResult::group);
  }

  private static Predicate<String> among(
      Set<String> allowed, java.util.function.UnaryOperator<String> form) {
    return text -> allowed.stream().anyMatch(each -> form.apply(each).equals(form.apply(text)));
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
