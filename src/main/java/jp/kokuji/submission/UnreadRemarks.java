package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;

/**
 * Looks into numbers, comments and the columns that are not read for words by which a record may
 * not be one.
 */
final class UnreadRemarks {
  private static final Pattern WITHDRAWN = Pattern.compile("取り?下|撤回");
  private static final Pattern DOUBT =
      Pattern.compile(
          "取り?消|抹消|削除|無効|重複|二重|誤記|誤入力|誤って|欠番|除外|対象外|再掲|カウント|計上|数えな|含め?(?:ず|ない)|ミス|誤り|繰り?越|同じ|同一(?!の?請求者|人)|集計(?:外|しな|せず)|取り?やめ|(?:[2-9]|[1-9]\\d+)件分|記[入載]例|^[(]?例[)]?$|前年度|次年度|翌年度|テスト|返戻|併合|[にへと]統合|差し?替(?!え?後)|^(?:訂正|変更|修正)前$|架空|練習用|ボツ|^旧$|^消し?$|^→");

  /** A number that was crossed out in writing, or that nothing bears. */
  private static final Pattern CROSSED = Pattern.compile("^[×✕✖].*\\d|\\d[×✕✖欠]$");

  /** That a count is not the one that is meant, or not yet. */
  private static final Pattern UNSURE =
      Pattern.compile(
          "概数|概算|推[計定]|暫定|速報|見込|未確定|累計|[かカヶケ箇]月分|\\d日?まで|分[をも]含|を?除く$|正しくは|"
              + "(?:集計|確認|精査|調査)中|要確認");

  /** A column that says whether or for which year a row counts. */
  private static final Pattern WHETHER = Pattern.compile("有効|集計|計上|計数|採否|カウント|対象");

  private static final Pattern NOT = Pattern.compile("(?i)[×✕✖-]|無効?|否|除く?|非|しない|不要|no?|false|0");
  private static final Pattern WHICH_YEAR = Pattern.compile("(?:集計|報告|計上|対象|該当)?年度");

  private static final Pattern SEVERAL = Pattern.compile("(?:請求|届出|申請|申出|受付)?件数");

  /** Whoever writes more explains something else. */
  private static final int LONGEST = 20;

  private static final int LONGEST_TITLE = 40;

  private record Where(Rule rule, int column) {}

  private record Remark(String first, Places places) {}

  /** What a heading says of the words below it: whether rows count, for which year, how many. */
  private record Head(boolean whether, boolean whichYear, boolean several) {
    static Head of(String key) {
      return new Head(
          WHETHER.matcher(key).matches(),
          WHICH_YEAR.matcher(key).matches(),
          SEVERAL.matcher(key).matches());
    }
  }

  private static final Pattern OF_YEAR = Pattern.compile("年度|分$");

  private final Map<Integer, Head> heads = new HashMap<>();
  private final HeadingRow headings;
  private final FiscalYear year;
  private final List<Integer> read;
  private final Set<Integer> texts;
  private final BitSet passed = new BitSet();
  private final int number;
  private final boolean counting;
  private final Map<Where, Remark> found = new LinkedHashMap<>();

  UnreadRemarks(HeadingRow headings, FiscalYear year) {
    this.headings = headings;
    this.year = year;
    this.read = headings.read();
    this.texts =
        read.stream()
            .filter(column -> isText(headings, column))
            .collect(Collectors.toUnmodifiableSet());
    this.number = SheetNotes.identifier(headings);
    read.stream()
        .filter(column -> column != number && !texts.contains(column))
        .forEach(passed::set);
    this.counting =
        headings.kind().opened() == null
            && headings.kind().fields().stream().anyMatch(f -> f.type() instanceof FieldType.Count);
  }

  /** Takes a row that is counted. */
  void add(Line line, Draft draft) {
    for (Note note : line.notes()) {
      if (note.rule() == Rule.COMMENTED) {
        add(note.rule(), note.column(), note.detail(), line.row());
      }
    }
    List<String> cells = draft.cells();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      boolean asked = !cell.isEmpty() && cell.length() <= LONGEST && isAsked(column);
      if (asked && isDoubtful(column, Normal.key(cell), draft)) {
        add(Rule.DOUBTFUL_REMARK, column, cell, line.row());
      }
    }
  }

  private void add(Rule rule, int column, String said, int row) {
    found
        .computeIfAbsent(new Where(rule, column), where -> new Remark(said, new Places()))
        .places()
        .add(row);
  }

  /** Beside a number, too, people write what has become of it; a text may be an example's. */
  private boolean isAsked(int column) {
    return !passed.get(column);
  }

  private static boolean isText(HeadingRow headings, int column) {
    return headings.find(column).filter(f -> f.type() instanceof FieldType.Text).isPresent();
  }

  private boolean isDoubtful(int column, String said, Draft draft) {
    if (texts.contains(column)) {
      return Remarks.isExample(said);
    }
    return (!Written.isDigits(said) && isDoubtfulWord(column, said, draft))
        || isDoubtfulBelow(head(column), said)
        || (!counting && isSeveral(column, said));
  }

  private Head head(int column) {
    return heads.computeIfAbsent(column, one -> Head.of(Normal.key(headings.heading(one))));
  }

  /** By what the column says of its rows. */
  private boolean isDoubtfulBelow(Head heading, String said) {
    return (heading.whether() && NOT.matcher(said).matches())
        || (heading.whichYear()
            && FiscalYear.find(said).filter(told -> !told.equals(year)).isPresent());
  }

  private boolean isDoubtfulWord(int column, String said, Draft draft) {
    return DOUBT.matcher(said).find()
        || (counting && UNSURE.matcher(said).find())
        || (OF_YEAR.matcher(said).find() && isOfOtherYear(said, year))
        || (column == number && CROSSED.matcher(said).find())
        || (WITHDRAWN.matcher(said).find()
            && read.stream().noneMatch(c -> WITHDRAWN.matcher(draft.cell(c)).find()));
  }

  /** Whether a text over a sheet says that its rows may not count, or not in this year. */
  static boolean isDoubtful(String said, FiscalYear year) {
    String key = Normal.key(said);
    return said.length() <= LONGEST_TITLE
        && (DOUBT.matcher(key).find()
            || WITHDRAWN.matcher(key).find()
            || Titles.isDoubtful(said)
            || isOfOtherYear(said, year));
  }

  private static boolean isOfOtherYear(String said, FiscalYear year) {
    return SheetYear.find(said).filter(told -> !told.equals(year)).isPresent();
  }

  private boolean isSeveral(int column, String said) {
    return head(column).several() && WholeNumber.find(said).orElse(0) > 1;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    found.forEach((where, remark) -> problems.add(problem(where, remark)));
    return problems;
  }

  private Problem problem(Where where, Remark remark) {
    String shown = String.join("・", remark.places().first());
    List<String> rows = List.of(remark.places().count(), shown, "", counting ? "counts" : "");
    String sheet = headings.line().sheet();
    return new Problem(
        where.rule(),
        sheet,
        0,
        headings.heading(where.column()),
        MyNumber.mask(remark.first()),
        rows);
  }
}
