package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;

/**
 * Looks into numbers and the columns that are not read for words by which a record may not be one.
 */
final class UnreadRemarks {
  private static final Pattern WITHDRAWN = Pattern.compile("取り?下|撤回");
  private static final Pattern DOUBT =
      Pattern.compile(
          "取り?消|抹消|削除|無効|重複|二重|誤記|誤入力|誤って|欠番|除外|対象外|再掲|記[入載]例|^[(]?例[)]?$|前年度|次年度|翌年度|テスト");

  /** A number that was crossed out in writing, or that nothing bears. */
  private static final Pattern CROSSED = Pattern.compile("^[×✕✖].*\\d|\\d[×✕✖欠]$");

  private static final Pattern SEVERAL = Pattern.compile("(?:請求|届出|申請|申出|受付)?件数");

  /** Whoever writes more explains something else. */
  private static final int LONGEST = 20;

  private record Remark(String first, Places places) {}

  private final HeadingRow headings;
  private final List<Integer> read;
  private final int number;
  private final boolean counting;
  private final Map<Integer, Remark> found = new LinkedHashMap<>();

  UnreadRemarks(HeadingRow headings) {
    this.headings = headings;
    this.read = headings.read();
    this.number = SheetNotes.identifier(headings);
    this.counting =
        headings.kind().fields().stream().anyMatch(f -> f.type() instanceof FieldType.Count);
  }

  /** Takes a row that is counted. */
  void add(int row, Draft draft) {
    List<String> cells = draft.cells();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (!cell.isEmpty() && cell.length() <= LONGEST && isAsked(column)) {
        if (isDoubtful(column, Normal.key(cell), draft)) {
          found.computeIfAbsent(column, c -> new Remark(cell, new Places())).places().add(row);
        }
      }
    }
  }

  /** Beside a number, too, people write what has become of it. */
  private boolean isAsked(int column) {
    return column == number || !read.contains(column);
  }

  private boolean isDoubtful(int column, String said, Draft draft) {
    return DOUBT.matcher(said).find()
        || (column == number && CROSSED.matcher(said).find())
        || (WITHDRAWN.matcher(said).find()
            && read.stream().noneMatch(c -> WITHDRAWN.matcher(draft.cell(c)).find()))
        || (!counting && isSeveral(column, said));
  }

  private boolean isSeveral(int column, String said) {
    OptionalInt number = WholeNumber.find(said);
    return number.isPresent()
        && number.getAsInt() > 1
        && SEVERAL.matcher(Normal.key(headings.heading(column))).matches();
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    found.forEach((column, remark) -> problems.add(problem(column, remark)));
    return problems;
  }

  private Problem problem(int column, Remark remark) {
    List<String> where =
        List.of(remark.places().count(), String.join("・", remark.places().first()));
    String sheet = headings.line().sheet();
    return new Problem(
        Rule.DOUBTFUL_REMARK,
        sheet,
        0,
        headings.heading(column),
        MyNumber.mask(remark.first()),
        where);
  }
}
