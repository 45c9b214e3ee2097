package jp.kokuji.submission;

import java.util.regex.Pattern;
import jp.kokuji.rulebook.Normal;

/**
 * A row that is there for the page only: 以下余白, a page's number, the number of a row to come, the
 * end of a file.
 */
final class PageMark {
  private static final String END = "以下余白|以下空白|余白|空白|以上|終わり?|おわり|end|eof";
  private static final String PAGE =
      "(?:次|前)(?:のページ|ページ|頁|葉)(?:[へにからより]+)?(?:の?(?:続き?く?|つづき?く?))?|続き|つづき"
          + "|(?:ページ|頁|p\\.?)\\d{1,3}|\\d{1,3}(?:/\\d{1,3})?(?:ページ|頁)";
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)[-(\\[【~*…ー]*(?:" + END + "|" + PAGE + ")[-)\\]】~*…ー。]*|[-=*_…・─━]{3,}|\\x1A+");

  private PageMark() {}

  static boolean isAll(Draft draft, HeadingRow headings) {
    if (draft.filled() != 1) {
      return false;
    }
    String only = draft.firstFilled();
    return MARK.matcher(Normal.key(only)).matches() || isRunning(only, draft, headings);
  }

  /** Whether it is a number in a column that is not read, written in before there is a record. */
  private static boolean isRunning(String only, Draft draft, HeadingRow headings) {
    return Written.isDigits(only)
        && headings.read().stream().allMatch(column -> draft.cell(column).isEmpty());
  }
}
