package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Draws the pages that are hardest to read: headings of two storeys, parts of parts, rates, stock
 * that is carried over, years side by side, noughts that are dashes.
 */
final class Cluttered {
  private Cluttered() {}

  static List<Specimen> pages(long seed) {
    return Shapes.all(
        "cluttered ",
        seed ^ 0xc1,
        List.of(
            Cluttered::head,
            Cluttered::yearsBeside,
            Cluttered::portions,
            Cluttered::carried,
            Cluttered::opened,
            Cluttered::shares,
            Cluttered::turned,
            Cluttered::quarters,
            Cluttered::singles,
            Cluttered::groupsOfColumns,
            Cluttered::numbered,
            Cluttered::totalsFirst,
            Cluttered::stages,
            Cluttered::yearBefore,
            Cluttered::averages,
            Cluttered::dashes,
            Cluttered::twoBodies,
            Cluttered::titledBelow));
  }

  /** A number on top, what became of it, and the sum of that again. */
  private static void head(Shapes on, int size) {
    Specimen page = on.page;
    boolean told = size % 3 == 0;
    page.text(0, 0, told ? "開示請求の処理の内訳" : "開示請求の処理状況").text(1, 1, "（単位：件）");
    page.text(2, 0, "区分", "件数");
    String[] outcomes = size % 2 == 0 ? Shapes.OUTCOMES : Shapes.OPENED;
    List<Integer> parts = Shapes.range(4, 4 + outcomes.length);
    page.text(3, 0, size % 4 == 0 ? "請求" : "請求件数");
    parts.forEach(
        row -> page.text(row, 0, outcomes[row - 4]).number(row, 1, 1 + on.random.nextInt(60)));
    page.text(4 + outcomes.length, 0, "計").down(4 + outcomes.length, 1, parts);
    page.number(3, 1, page.value(4 + outcomes.length, 1));
    if (told) {
      page.alsoDown(3, 1, 2, parts);
    }
  }

  private static void yearsBeside(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "実施機関", "令和２年度", "", "", "令和３年度", "", "", "増減");
    page.text(1, 1, "公開", "非公開", "計", "公開", "非公開", "計");
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, Shapes.AGENCIES[row]);
      for (int from : new int[] {1, 4}) {
        on.fill(row, from, from + 2);
        page.across(row, from + 2, from, from + 2);
      }
    }
    page.text(2 + size, 0, "合計");
    for (int row = 2; row < 2 + size; row++) {
      page.number(row, 7, page.value(row, 6) - page.value(row, 3));
    }
    on.totals(2 + size, 1, 8, Shapes.range(2, 2 + size));
    page.alsoAcross(2 + size, 3, 1, 3).alsoAcross(2 + size, 6, 4, 6);
  }

  private static void portions(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "実施機関", "請求件数", "", "処理の内訳").text(1, 2, "（うち電子）");
    page.text(1, 3, "公開", "部分公開", "非公開", "不存在");
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, Shapes.AGENCIES[row]);
      on.fill(row, 3, 7);
      page.across(row, 1, 3, 7);
      page.number(row, 2, on.random.nextInt((int) page.value(row, 1) + 1));
    }
    page.text(2 + size, 0, "合計");
    on.totals(2 + size, 1, 7, Shapes.range(2, 2 + size));
    page.alsoAcross(2 + size, 1, 3, 7);
    page.text(3 + size, 0, "（再掲）支所");
    IntStream.range(2, 7)
        .forEach(column -> page.number(3 + size, column, page.value(2 + size, column) / 3));
    page.across(3 + size, 1, 3, 7);
  }

  /** What was left over, what came, what was done with both, and what is left over now. */
  private static void carried(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "実施機関", "前年度繰越", "新規受付", "計", "処理件数", "", "", "", "翌年度繰越");
    page.text(1, 4, "公開", "部分公開", "非公開", "計");
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, Shapes.AGENCIES[row]);
      on.fill(row, 4, 7);
      page.across(row, 7, 4, 7);
      long left = on.random.nextInt(9);
      long before = on.random.nextInt((int) Math.min(20, page.value(row, 7) + left) + 1);
      page.number(row, 1, before).number(row, 2, page.value(row, 7) + left - before);
      page.across(row, 3, 1, 3).number(row, 8, left);
    }
    page.text(2 + size, 0, "合計");
    on.totals(2 + size, 1, 9, Shapes.range(2, 2 + size));
    page.alsoAcross(2 + size, 3, 1, 3).alsoAcross(2 + size, 7, 4, 7);
  }

  private static void opened(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "年度", "公開", "部分公開", "非公開", "計", "公開率（％）");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, "令和" + row + "年度");
      on.fill(row, 1, 4);
      page.across(row, 4, 1, 4);
      double rate = 100.0 * (page.value(row, 1) + page.value(row, 2)) / page.value(row, 4);
      page.text(row, 5, String.format(Locale.ROOT, "%.1f", Math.round(rate * 10) / 10.0));
    }
  }

  private static void shares(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "区分", "令和２年度", "", "令和３年度");
    page.text(1, 1, "件数", "構成比", "件数", "構成比");
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, Shapes.DEPARTMENTS[row]);
      page.number(row, 1, 3 + on.random.nextInt(400)).number(row, 3, 3 + on.random.nextInt(400));
    }
    page.text(2 + size, 0, "計");
    for (int column : new int[] {1, 3}) {
      page.down(2 + size, column, Shapes.range(2, 2 + size));
      for (int row = 2; row <= 2 + size; row++) {
        double rate = 100.0 * page.value(row, column) / page.value(2 + size, column);
        page.text(
            row, column + 1, String.format(Locale.ROOT, "%.1f%%", Math.round(rate * 10) / 10.0));
      }
    }
  }

  /** The agencies stand across, the outcomes down. */
  private static void turned(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "区分").text(1, 0, "請求件数").text(2, 0, "処理の内訳");
    for (int column = 2; column < 2 + size; column++) {
      page.text(0, column, Shapes.AGENCIES[column]);
    }
    page.text(0, 2 + size, "計");
    for (int row = 2; row < 6; row++) {
      page.text(row, 1, Shapes.OUTCOMES[row - 2]);
      on.fill(row, 2, 2 + size);
      page.across(row, 2 + size, 2, 2 + size);
    }
    on.totals(1, 2, 3 + size, Shapes.range(2, 6));
    page.alsoAcross(1, 2 + size, 2, 2 + size);
  }

  private static void quarters(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "窓口");
    List<Integer> subs = List.of(4, 8, 12, 16);
    for (int month = 0; month < 12; month++) {
      page.text(0, 1 + month + month / 3, ((month + 3) % 12 + 1) + "月");
    }
    subs.forEach(column -> page.text(0, column, "第" + column / 4 + "四半期計"));
    page.text(0, 17, "合計");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, Shapes.DEPARTMENTS[row - 1]);
      for (int sub : subs) {
        on.fill(row, sub - 3, sub);
        page.across(row, sub, sub - 3, sub);
      }
      page.apart(row, 17, subs);
    }
    page.text(size + 1, 0, "合計");
    on.totals(size + 1, 1, 18, Shapes.range(1, size + 1));
    subs.forEach(sub -> page.alsoAcross(size + 1, sub, sub - 3, sub));
  }

  /** A sub-total of the mayor's departments, then agencies that have none. */
  private static void singles(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "実施機関", "部局", "閲覧", "写しの交付", "計");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, row == 1 ? "市長" : "", Shapes.DEPARTMENTS[row - 1]);
      on.fill(row, 2, 4);
      page.across(row, 4, 2, 4);
    }
    page.text(size + 1, 1, "小計");
    on.totals(size + 1, 2, 5, Shapes.range(1, size + 1));
    page.alsoAcross(size + 1, 4, 2, 4);
    List<Integer> parts = new ArrayList<>(List.of(size + 1));
    for (int row = size + 2; row < size + 5; row++) {
      page.text(row, 0, Shapes.AGENCIES[row - size]);
      on.fill(row, 2, 4);
      page.across(row, 4, 2, 4);
      parts.add(row);
    }
    page.text(size + 5, 0, "合計");
    on.totals(size + 5, 2, 5, parts);
    page.alsoAcross(size + 5, 4, 2, 4);
  }

  /** The last group of columns is the sum of those before it, column by column. */
  private static void groupsOfColumns(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "課名", "開示請求", "", "", "訂正請求", "", "", "合計");
    for (int from : new int[] {1, 4, 7}) {
      page.text(1, from, "本人", "代理人", "計");
    }
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, Shapes.DEPARTMENTS[row]);
      for (int from : new int[] {1, 4}) {
        on.fill(row, from, from + 2);
        page.across(row, from + 2, from, from + 2);
      }
      for (int column = 7; column < 10; column++) {
        page.apart(row, column, List.of(column - 6, column - 3));
      }
      page.alsoAcross(row, 9, 7, 9);
    }
    page.text(2 + size, 0, "計");
    on.totals(2 + size, 1, 10, Shapes.range(2, 2 + size));
    for (int from : new int[] {1, 4, 7}) {
      page.alsoAcross(2 + size, from + 2, from, from + 2);
    }
  }

  private static void numbered(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "No.", "実施機関", "担当課", "受付", "決定", "合計");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, "" + row, Shapes.AGENCIES[row], "総務" + row + "課");
      on.fill(row, 3, 5);
      page.across(row, 5, 3, 5);
    }
    page.text(size + 1, 1, "合計");
    on.totals(size + 1, 3, 6, Shapes.range(1, size + 1));
    page.alsoAcross(size + 1, 5, 3, 5);
  }

  /** Above each group stands its total, and above all the total of these. */
  private static void totalsFirst(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "区分", "", "総数", "公開", "非公開").text(1, 0, "総数");
    int row = 2;
    List<Integer> heads = new ArrayList<>();
    for (String group : new String[] {"本庁", "支所"}) {
      int head = row++;
      heads.add(head);
      page.text(head, 0, group, "計");
      int from = row;
      for (int i = 0; i < 2 + size / 2; i++, row++) {
        page.text(row, 1, Shapes.DEPARTMENTS[i + (group.equals("本庁") ? 0 : 4)]);
        on.fill(row, 3, 5);
        page.across(row, 2, 3, 5);
      }
      on.totals(head, 2, 5, Shapes.range(from, row));
      page.alsoAcross(head, 2, 3, 5);
    }
    on.totals(1, 2, 5, heads);
    page.alsoAcross(1, 2, 3, 5);
  }

  /** Agency, department and section, each indented below the one it belongs to. */
  private static void stages(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "所属", "請求", "申出", "計");
    int row = 1;
    List<Integer> tops = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int top = row++;
      tops.add(top);
      page.text(top, 0, Shapes.AGENCIES[2 * i]);
      List<Integer> departments = new ArrayList<>();
      for (int j = 0; j < 2; j++) {
        int department = row++;
        departments.add(department);
        page.text(department, 0, "　" + Shapes.DEPARTMENTS[2 * i + j]);
        int from = row;
        for (int k = 0; k < 2 + size % 2; k++, row++) {
          page.text(row, 0, "　　第" + (k + 1) + "課");
          on.fill(row, 1, 3);
          page.across(row, 3, 1, 3);
        }
        on.totals(department, 1, 4, Shapes.range(from, row));
        page.alsoAcross(department, 3, 1, 3);
      }
      on.totals(top, 1, 4, departments);
      page.alsoAcross(top, 3, 1, 3);
    }
    page.text(row, 0, "合計");
    on.totals(row, 1, 4, tops);
    page.alsoAcross(row, 3, 1, 3);
  }

  /** Below the total the year before, and by how much it changed. */
  private static void yearBefore(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "実施機関", "公開", "部分公開", "非公開", "計");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, Shapes.AGENCIES[row]);
      on.fill(row, 1, 4);
      page.across(row, 4, 1, 4);
    }
    int total = size + 1;
    page.text(total, 0, "令和３年度合計");
    on.totals(total, 1, 5, Shapes.range(1, total));
    page.alsoAcross(total, 4, 1, 4);
    page.text(total + 1, 0, "前年度合計").text(total + 2, 0, "対前年度増減");
    on.fill(total + 1, 1, 4);
    page.across(total + 1, 4, 1, 4);
    IntStream.range(1, 5)
        .forEach(
            column ->
                page.number(
                    total + 2, column, page.value(total, column) - page.value(total + 1, column)));
    page.alsoAcross(total + 2, 4, 1, 4);
  }

  private static void averages(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "実施機関", "決定件数", "延べ日数", "平均日数", "最長日数");
    for (int row = 1; row <= size + 1; row++) {
      boolean total = row == size + 1;
      page.text(row, 0, total ? "全体" : Shapes.AGENCIES[row]);
      if (total) {
        on.totals(row, 1, 3, Shapes.range(1, row));
      } else {
        page.number(row, 1, 1 + on.random.nextInt(40));
        page.number(row, 2, page.value(row, 1) * (3 + on.random.nextInt(9)));
      }
      double mean = (double) page.value(row, 2) / page.value(row, 1);
      page.text(row, 3, String.format(Locale.ROOT, "%.1f", Math.round(mean * 10) / 10.0));
      page.text(row, 4, "" + (20 + on.random.nextInt(30)));
    }
  }

  /** A dash for nought, a blank between thousands. */
  private static void dashes(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "担当課", "公開", "部分公開", "非公開", "合　計");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, "総務" + row + "課");
      on.fill(row, 1, 4);
      page.across(row, 4, 1, 4);
    }
    page.text(size + 1, 0, "総　計");
    on.totals(size + 1, 1, 5, Shapes.range(1, size + 1));
    page.alsoAcross(size + 1, 4, 1, 4);
    for (int row = 1; row <= size + 1; row++) {
      for (int column = 1; column < 5; column++) {
        long number = page.value(row, column);
        page.text(row, column, number == 0 ? "－" : String.format("%,d", number).replace(',', ' '));
      }
    }
  }

  /** Two kinds of requests, each with a sub-total of its own, and both with what became of them. */
  private static void twoBodies(Shapes on, int size) {
    Specimen page = on.page;
    page.text(0, 0, "種別", "方法", "請求件数", "決定の内訳").text(1, 3, Shapes.OPENED);
    int row = 2;
    List<Integer> subs = new ArrayList<>();
    for (String body : new String[] {"公文書開示請求", "保有個人情報開示請求"}) {
      int from = row;
      for (String way : List.of("窓口", "郵送", "電子申請").subList(0, 2 + size % 2)) {
        page.text(row, 0, row == from ? body : "", way);
        on.fill(row, 3, 8);
        page.across(row, 2, 3, 8);
        row++;
      }
      page.text(row, 1, "計");
      on.totals(row, 2, 8, Shapes.range(from, row));
      page.alsoAcross(row, 2, 3, 8);
      subs.add(row++);
    }
    page.text(row, 0, "合計");
    on.totals(row, 2, 8, subs);
    page.alsoAcross(row, 2, 3, 8);
  }

  /** The next table follows without a blank row, with a title of its own. */
  private static void titledBelow(Shapes on, int size) {
    Specimen page = on.page;
    int row = 0;
    for (String title : new String[] {"１　請求者の住所", "２　請求者の年代"}) {
      page.text(row, 0, title).text(row + 1, 0, "区分", "市内", "市外", "計");
      int from = row + 2;
      for (row = from; row < from + size - 1; row++) {
        page.text(row, 0, title.contains("年代") ? (row - from + 2) + "0代" : "第" + row + "地区");
        on.fill(row, 1, 3);
        page.across(row, 3, 1, 3);
      }
      page.text(row, 0, "計");
      on.totals(row, 1, 4, Shapes.range(from, row));
      page.alsoAcross(row, 3, 1, 3);
      row++;
    }
  }
}
