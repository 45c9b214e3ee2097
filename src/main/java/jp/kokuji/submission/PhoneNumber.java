package jp.kokuji.submission;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Telephone numbers of Japan, however their digits are written. */
public final class PhoneNumber {
  private static final int FEWEST = 10;
  private static final int MOST = 12;

  /** 0942-30-9000 */
  private static final int GROUPS = 3;

  private static final int LAST = 4;

  /** What stands between the numbers of a printed row, or of a row of CSV. */
  private static final Pattern COUNTS = Pattern.compile("[\\s,|]*");

  private static final Pattern MOBILE = Pattern.compile("0[5-9]0");
  private static final String DASH = "(?:[\\-\\u2010-\\u2015\\u2212ー()・.,、の/_~〜*=:→\\s]{1,3}|局|番)";

  /** No letter before the number, but for those that say what it is. */
  private static final String FREE = "(?<![\\d.\\-])(?<![A-Za-z](?<!(?i:tel|fax|mobile)))";

  private static final Pattern PHONE =
      Pattern.compile(
          FREE
              + "(?:(?:\\+81[\\-( ]*|81[\\-( ]+)\\d{1,4}|\\(?0\\d{1,4})"
              + DASH
              + "\\d{1,4}"
              + DASH
              + "\\d{3,4}(?![\\dA-Za-z\\-])"
              + "|"
              + FREE
              + "(?:0\\d{9,10}|\\(0\\d{1,4}\\)[\\- ]?\\d{5,8})(?![\\dA-Za-z\\-])");

  /** A number of Japan, without what a call from abroad begins with. */
  private static final Pattern NUMBER = Pattern.compile("0[1-9]\\d{8}|0[5-9]0\\d{8}");

  private static final Pattern ABROAD = Pattern.compile("^(?:010|00)?810?(?=[1-9])");

  private PhoneNumber() {}

  /** The digits of each that the text holds. */
  public static List<String> in(String text) {
    return in(text, false);
  }

  /** The same in a line of a page, where ten counts of one digit may stand side by side. */
  public static List<String> inLine(String line) {
    return in(line, true);
  }

  private static List<String> in(String text, boolean line) {
    if (text.chars().filter(c -> WrittenDigits.isDigit((char) c)).limit(FEWEST).count() < FEWEST) {
      return List.of();
    }
    WrittenDigits written = WrittenDigits.of(text);
    Stream<String> grouped =
        PHONE
            .matcher(written.text())
            .results()
            .map(MatchResult::group)
            .map(number -> number.replaceAll("\\D", ""))
            .filter(digits -> digits.length() >= FEWEST && digits.length() <= MOST);
    Stream<String> spread =
        written.runs().stream()
            .filter(run -> isSpread(run, written.text(), line))
            .map(PhoneNumber::digits);
    return Stream.concat(grouped, spread).distinct().toList();
  }

  /** Whether a run of digits is one number, digit by digit, or in groups that say so. */
  private static boolean isSpread(List<DigitGroup> run, String text, boolean line) {
    String digits = digits(run);
    boolean called = run.getFirst().start() > 0 && text.charAt(run.getFirst().start() - 1) == '+';
    boolean abroad = called || digits.startsWith("0");
    String national = abroad ? ABROAD.matcher(digits).replaceFirst("0") : digits;
    if (!NUMBER.matcher(national).matches()) {
      return false;
    }
    boolean single = run.stream().allMatch(group -> group.digits().length() == 1);
    boolean counts =
        line && run.stream().skip(1).allMatch(g -> COUNTS.matcher(g.between()).matches());
    return !national.equals(digits)
        || (single && !counts)
        || (run.size() == GROUPS && run.getLast().digits().length() == LAST)
        || (run.size() > GROUPS && MOBILE.matcher(run.getFirst().digits()).matches());
  }

  private static String digits(List<DigitGroup> run) {
    return run.stream().map(DigitGroup::digits).collect(Collectors.joining());
  }
}
