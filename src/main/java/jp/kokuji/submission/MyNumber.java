package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The Individual Number (個人番号): 12 digits, the last of which checks the others (Order of the
 * Ministry of Internal Affairs and Communications No. 85 of 2014, article 5). A ledger must not
 * hold one, and a problem must not repeat it.
 */
public final class MyNumber {
  static final String MASK = "****";
  static final int DIGITS = 12;

  private static final Pattern BOXES = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

  /** The degrees of a latitude or longitude in Japan, whose decimals are no number. */
  private static final Pattern DEGREES = Pattern.compile("2\\d|3\\d|4[0-6]|12[2-9]|1[345]\\d");

  private MyNumber() {}

  /**
   * Whether the text holds such a number, however its digits are written and grouped: full-width,
   * as kanji, with blanks, hyphens or points between them, over line breaks.
   */
  public static boolean isIn(String text) {
    return mayHold(text) && !spans(WrittenDigits.of(text), false).isEmpty();
  }

  /**
   * Whether a line of a page holds one. Twelve counts of one digit may stand side by side there, so
   * that groups with blanks between them are looked at only where they have four digits.
   */
  public static boolean isInLine(String line) {
    return mayHold(line) && !spans(WrittenDigits.of(line), true).isEmpty();
  }

  /**
   * Whether neighbouring cells hold one together: in groups of four or six, as people spread it, or
   * in twelve boxes; other neighbours may well be counts.
   */
  public static boolean isInCells(List<String> cells) {
    return areIn(cells) || isInBoxes(cells);
  }

  private static boolean isInBoxes(List<String> cells) {
    if (cells.size() < DIGITS) {
      return false;
    }
    StringBuilder boxes = new StringBuilder();
    for (String cell : cells) {
      String digit = cell.length() == 1 ? WrittenDigits.of(cell).text() : "";
      boolean box = digit.length() == 1 && Character.isDigit(digit.charAt(0));
      boxes.append(box ? digit : " ");
    }
    return BOXES.matcher(boxes).results().anyMatch(run -> isValid(run.group()));
  }

  private static boolean areIn(List<String> cells) {
    for (int first = 0; first < cells.size(); first++) {
      StringBuilder joined = new StringBuilder();
      int size = -1;
      for (int i = first; i < cells.size() && joined.length() < DIGITS; i++) {
        String cell = cells.get(i);
        String digits =
            !cell.isEmpty() && mayBeDigits(cell) ? WrittenDigits.of(cell).text().strip() : "";
        size = size < 0 ? digits.length() : size;
        if ((size != 4 && size != 6) || digits.length() != size || !digits.matches("[0-9]+")) {
          break;
        }
        joined.append(digits);
      }
      if (joined.length() == DIGITS && isValid(joined.toString())) {
        return true;
      }
    }
    return false;
  }

  /** Told without a look at how they are written: these characters stay what they are. */
  private static boolean mayBeDigits(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean plain = c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF);
      if (plain && !WrittenDigits.isDigit(c) && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** The text with every such number masked; a text without one stays as it is. */
  public static String mask(String text) {
    if (!mayHold(text)) {
      return text;
    }
    WrittenDigits written = WrittenDigits.of(text);
    List<int[]> spans = spans(written, false);
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(written.plain());
    for (int[] span : spans.reversed()) {
      masked.replace(span[0], span[1], MASK);
    }
    return masked.toString();
  }

  private static boolean mayHold(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < DIGITS; i++) {
      digits += WrittenDigits.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= DIGITS;
  }

  private static List<int[]> spans(WrittenDigits written, boolean line) {
    List<int[]> found = new ArrayList<>();
    for (List<DigitGroup> run : written.runs()) {
      for (int first = 0; first < run.size(); first++) {
        int last = end(run, first);
        if (last >= 0
            && !isFraction(run, first, last)
            && isNumber(run.subList(first, last + 1), run.size(), line)) {
          found.add(new int[] {run.get(first).start(), run.get(last).end()});
          first = last;
        }
      }
    }
    return found;
  }

  /** The group with which twelve digits are full; -1 if none is. */
  private static int end(List<DigitGroup> run, int first) {
    int digits = 0;
    for (int i = first; i < run.size() && digits < DIGITS; i++) {
      digits += run.get(i).digits().length();
      if (digits == DIGITS) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the group is what stands behind the point of a place on the map. */
  private static boolean isFraction(List<DigitGroup> run, int first, int last) {
    return first == last
        && first > 0
        && run.get(first).between().equals(".")
        && DEGREES.matcher(run.get(first - 1).digits()).matches();
  }

  /** Groups of one size may stand among others; of any other grouping, the run is the number. */
  private static boolean isNumber(List<DigitGroup> groups, int run, boolean line) {
    String digits = String.join("", groups.stream().map(DigitGroup::digits).toList());
    int size = groups.getFirst().digits().length();
    boolean alike = groups.stream().allMatch(group -> group.digits().length() == size);
    boolean plausible =
        groups.size() == 1
            || (alike && size == 4)
            || (run == groups.size()
                && !(line && WrittenDigits.blankBetween(groups))
                && WrittenDigits.alikeBetween(groups)
                && !isDated(groups));
    return plausible && isValid(digits);
  }

  /** A year and a month: the rest may be a number of anything. */
  private static boolean isDated(List<DigitGroup> groups) {
    return IntStream.range(0, groups.size() - 1)
        .anyMatch(
            i ->
                groups.get(i).digits().matches("(19|20)[0-9]{2}")
                    && groups.get(i + 1).digits().length() <= 2);
  }

  private static boolean isValid(String number) {
    int[] digits = number.chars().map(c -> c - '0').toArray();
    if (IntStream.of(digits).distinct().count() == 1) {
      return false;
    }
    int sum = 0;
    for (int n = 1; n < DIGITS; n++) {
      sum += digits[DIGITS - 1 - n] * (n <= 6 ? n + 1 : n - 5);
    }
    int remainder = sum % 11;
    return digits[DIGITS - 1] == (remainder <= 1 ? 0 : 11 - remainder);
  }
}
