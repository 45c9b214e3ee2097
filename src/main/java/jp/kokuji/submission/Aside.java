package jp.kokuji.submission;

import java.util.regex.Pattern;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Normal;

/** A title among the rows that says of what is below it that it is not of this year's records. */
final class Aside {
  private static final Pattern OTHER =
      Pattern.compile("参考|前年度|昨年度|次年度|翌年度|見込|未確定|下書き|対象外|除外|再掲|(?:取消|取り消し|削除|無効|予定)(?:$|分|済)");
  private static final Pattern FOOTNOTE = Pattern.compile("^[(]?(?:※|\\*|注)");
  private static final int LONGEST = 30;

  private final FiscalYear year;
  private String title = "";
  private int row;

  Aside(FiscalYear year) {
    this.year = year;
  }

  /** Takes a row that is no more than a text. */
  void look(String text, int at) {
    String key = Normal.key(text);
    if (key.length() <= LONGEST && !FOOTNOTE.matcher(key).find()) {
      boolean otherYear = SheetYear.find(text).filter(told -> !told.equals(year)).isPresent();
      title = otherYear || OTHER.matcher(key).find() ? text : "";
      row = at;
    }
  }

  /** Whether rows stand below such a title. */
  boolean isOpen() {
    return !title.isEmpty();
  }

  void hold(Draft draft) {
    draft.problem(Rule.BELOW_OTHER_TITLE, title, String.valueOf(row), year.label());
  }
}
