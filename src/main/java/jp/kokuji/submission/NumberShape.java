package jp.kokuji.submission;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** What a number format makes of a number or a text: {@code "総第"0"号"} shows 5 as 総第5号. */
final class NumberShape {
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
  private static final Pattern SPACE = Pattern.compile("_.|\\*.");
  private static final Pattern ASIDE =
      Pattern.compile("\\[(?:DBNum\\d|\\$-[^\\]]*|[A-Za-z]+\\d*|色\\d*|[黒青水緑紫赤黄白]色?)]");
  // what a workbook that was sent back marked has before its values, and the words around it
  private static final Pattern SIGN = Pattern.compile("\"[▲△] \"");
  private static final Pattern EVERYWHERE = Pattern.compile("(?:;?-?@?)*");
  private static final Pattern GENERALLY = Pattern.compile("(?i)General|G/標準");

  // what shows every whole number by its own digits
  private static final Pattern WHOLE =
      Pattern.compile(
          "[-(]?(?:(?:#,##)?[0#](?:\\.[0#?]+)?)?[)]?(?:;[-(△▲]?(?:(?:#,##)?0(?:\\.0+)?)?[)]?)*");
  private static final Pattern BETWEEN_SECTIONS =
      Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  /** Digits that the format itself puts behind those of the number: {@code 0"00"}. */
  private static final Pattern DIGITS_BEHIND = Pattern.compile("[0#?](?:\"\\d|\\\\\\d)");

  /** Digits that it puts before them: {@code "1"0}. */
  private static final Pattern DIGITS_BEFORE = Pattern.compile("(?:\\d\"|\\\\\\d)[0#?]");

  private static final Pattern PLACE_OF_DIGIT = Pattern.compile("[0#?]");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9.]");

  /** When a section holds: {@code [>=100]}. */
  private static final Pattern CONDITION =
      Pattern.compile("\\[(<=|>=|<>|<|>|=)\\s*(-?[0-9.]+)\\s*]");

  // below the patterns, which it needs
  static final NumberShape GENERAL = new NumberShape(false, "");

  /**
   * What is seen of a number.
   *
   * @param text empty where nothing is seen
   * @param otherwise whether it reads as another number
   */
  record Shown(String text, boolean otherwise) {}

  private final boolean date;
  private final String code;
  private final boolean whole;
  private final String ofText;
  private final String[] sections;

  private NumberShape(boolean date, String code) {
    this.date = date;
    this.code = code;
    this.whole =
        WHOLE.matcher(SPACE.matcher(code).replaceAll("").strip()).matches() && !isBlank(code);
    this.sections = BETWEEN_SECTIONS.split(code, -1);
    String last = sections.length == 4 ? sections[3] : sections.length == 1 ? code : "@";
    this.ofText = last.contains("@") || sections.length == 4 ? last : "@";
  }

  private static boolean isBlank(String code) {
    return !code.isEmpty() && code.replace(";", "").isBlank();
  }

  /**
   * @param id the number of the format
   * @param code its code; empty where the file gives none, because it is built in
   */
  static NumberShape of(int id, String code) {
    if (NumberFormats.isDate(id, code)) {
      return new NumberShape(true, NumberFormats.hasDigits(code) ? code : "");
    }
    String builtIn = BuiltinFormats.getBuiltinFormat(id);
    String full = code.isEmpty() && builtIn != null ? builtIn : code;
    String bare = ASIDE.matcher(SIGN.matcher(full).replaceAll("")).replaceAll("").strip();
    String general = GENERALLY.matcher(bare).replaceAll("@");
    return general.contains("@") && EVERYWHERE.matcher(general).matches()
        ? GENERAL
        : new NumberShape(false, general);
  }

  boolean isDate() {
    return date;
  }

  boolean showsText() {
    return ofText.equals("@") || code.isEmpty();
  }

  boolean hidesText() {
    return !showsText()
        && !ofText.contains("@")
        && LITERAL.matcher(ofText).replaceAll("").isBlank();
  }

  /** What is seen of a text. */
  String shown(String text) {
    return showsText() || !ofText.contains("@") ? text : around(ofText, text);
  }

  /** The literal parts of a section of a format, around what stands for @. */
  private static String around(String section, String text) {
    return SPACE.matcher(section).replaceAll("").replaceAll("[\"\\\\]", "").replace("@", text);
  }

  /**
   * What is seen of a number.
   *
   * @param plainly its digits
   */
  Shown shown(double number, String plainly) {
    if (CONDITION.matcher(code).find()) {
      return conditional(number, plainly);
    }
    if (date && !code.isEmpty()) {
      return NumberFormats.otherDay(code, plainly)
          .map(other -> new Shown(other, true))
          .orElseGet(() -> new Shown(plainly, false));
    }
    boolean integer = number == Math.rint(number);
    if (date
        || code.isEmpty()
        || (whole && integer)
        || code.contains("E+")
        || code.contains("E-")) {
      return new Shown(plainly, false);
    }
    if (isBlank(code)) {
      return new Shown(number == 0 ? plainly : "", false);
    }
    String section = section(number);
    return section.contains("@")
        ? new Shown(around(section, plainly), false)
        : formatted(number, plainly);
  }

  /** By the first section whose condition holds, else by the first without one. */
  private Shown conditional(double number, String plainly) {
    String fitting = null;
    for (String section : sections) {
      Matcher condition = CONDITION.matcher(section);
      boolean bare = !condition.find();
      if (bare ? fitting == null : holds(condition, number)) {
        fitting = condition.replaceAll("");
        if (!bare) {
          break;
        }
      }
    }
    if (fitting != null && fitting.isEmpty()) {
      return new Shown(number == 0 ? plainly : "", false);
    }
    return fitting == null
        ? new Shown(plainly, true)
        : new NumberShape(false, fitting).shown(number, plainly);
  }

  private static boolean holds(Matcher condition, double number) {
    int order = Double.compare(number, Double.parseDouble(condition.group(2)));
    return switch (condition.group(1)) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "<>" -> order != 0;
      default -> order == 0;
    };
  }

  /** The section of the format for numbers above, below or at 0. */
  private String section(double number) {
    int index = number > 0 ? 0 : number < 0 ? 1 : 2;
    return sections[index < Math.min(sections.length, 3) ? index : 0];
  }

  private Shown formatted(double number, String plainly) {
    try {
      String shown = CellFormat.getInstance(Locale.ROOT, code).apply(number).text.strip();
      boolean worded = NO_DIGIT.matcher(shown).replaceAll("").isEmpty();
      // a dash or a blank is the usual look of nothing
      return worded
          ? new Shown(number == 0 ? plainly : shown, false)
          : read(shown, number, plainly);
    } catch (RuntimeException unknown) {
      // a format that the library does not know says nothing about the number
      return new Shown(plainly, false);
    }
  }

  private Shown read(String shown, double number, String plainly) {
    String digits = NO_DIGIT.matcher(digits(number, shown)).replaceAll("");
    boolean same =
        !shown.contains("%")
            && isNumber(digits, number)
            && !DIGITS_BEHIND.matcher(section(number)).find()
            && !DIGITS_BEFORE.matcher(section(number)).find();
    String text = shown.replace(",", "");
    boolean bare = isNumber(text, number) && (plainly.startsWith("0") || !text.startsWith("0"));
    return new Shown(same && bare ? plainly : shown, !same);
  }

  /** The digits that come from the number, where any do, and not from the words around it. */
  private String digits(double number, String shown) {
    String bare = LITERAL.matcher(code).replaceAll("");
    if (!PLACE_OF_DIGIT.matcher(LITERAL.matcher(section(number)).replaceAll("")).find()) {
      return shown;
    }
    return CellFormat.getInstance(Locale.ROOT, bare).apply(number).text;
  }

  private static boolean isNumber(String digits, double number) {
    try {
      return new BigDecimal(digits).compareTo(new BigDecimal(CellNumbers.plain(Math.abs(number))))
          == 0;
    } catch (NumberFormatException words) {
      return false;
    }
  }
}
