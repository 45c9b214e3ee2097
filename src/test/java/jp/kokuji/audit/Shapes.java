package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws pages in the styles in which cities print how their ordinances were run. Made from printed
 * reports, not from what the audit reads; {@link #heldOut} were drawn last and never tuned to.
 */
final class Shapes {
  static final String[] AGENCIES = {
    "市長",
    "議会",
    "教育委員会",
    "選挙管理委員会",
    "公平委員会",
    "監査委員",
    "農業委員会",
    "固定資産評価審査委員会",
    "上下水道事業管理者",
    "消防長",
    "病院事業管理者",
    "土地開発公社"
  };
  static final String[] DEPARTMENTS = {
    "総務部", "企画財政部", "市民文化部", "健康福祉部", "子ども未来部", "環境部", "農政部", "商工観光部", "都市建設部", "会計課"
  };
  static final String[] OUTCOMES = {"公開", "部分公開", "非公開", "不存在", "存否応答拒否", "取下げ"};
  static final String[] OPENED = {"全部開示", "一部開示", "不開示", "文書不存在", "却下"};

  final Random random;
  final Specimen page;

  private Shapes(String name, Random random) {
    this.random = random;
    this.page = new Specimen(name);
  }

  static List<Specimen> known(long seed) {
    return all(
        "shape ",
        seed,
        List.of(
            Shapes::plain,
            Shapes::breakdown,
            Shapes::subtotals,
            Shapes::onTop,
            Shapes::heads,
            Shapes::indented,
            Shapes::vertical,
            Shapes::years,
            Shapes::sideBySide,
            Shapes::pages,
            Shapes::flow,
            Shapes::change,
            Shapes::rates,
            Shapes::marked,
            Shapes::months));
  }

  static List<Specimen> heldOut(long seed) {
    return all(
        "shape ",
        seed ^ 0x5eed,
        List.of(
            Shapes::twoTables,
            Shapes::documents,
            Shapes::levels,
            Shapes::english,
            Shapes::firstColumnTotals,
            Shapes::noHeading));
  }

  static List<Specimen> all(String kind, long seed, List<ObjIntConsumer<Shapes>> shapes) {
    List<Specimen> all = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      Shapes drawn = new Shapes(kind + i + " seed " + seed, new Random(seed * 31 + i));
      drawn.random.nextInt();
      shapes.get(i).accept(drawn, 4 + drawn.random.nextInt(5));
      all.add(drawn.page);
    }
    return all;
  }

  /** Few large numbers, many small ones and noughts. */
  long count() {
    int kind = random.nextInt(10);
    return kind < 3
        ? 0
        : kind < 7 ? random.nextInt(12) : kind < 9 ? random.nextInt(150) : random.nextInt(3000);
  }

  void fill(int row, int from, int to) {
    IntStream.range(from, to).forEach(column -> page.number(row, column, count()));
    // a row of noughts can be lost without a trace
    page.number(row, from, 1 + random.nextInt(60));
  }

  static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  void totals(int row, int from, int to, List<Integer> rows) {
    IntStream.range(from, to).forEach(column -> page.down(row, column, rows));
  }

  private void plain(int size) {
    page.text(0, 0, "実施機関").text(0, 1, OUTCOMES[0], OUTCOMES[1], OUTCOMES[2], OUTCOMES[3], "計");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, AGENCIES[row]);
      fill(row, 1, 5);
      page.across(row, 5, 1, 5);
    }
    page.text(size + 1, 0, "合計");
    totals(size + 1, 1, 6, range(1, size + 1));
    IntStream.of(size + 1).forEach(row -> page.alsoAcross(row, 5, 1, 5));
  }

  private void breakdown(int size) {
    page.text(0, 0, "情報公開請求の処理状況").text(1, 0, "（単位：件）");
    page.text(2, 0, "実施機関", "請求件数", "処理の内訳").text(3, 2, OUTCOMES);
    for (int row = 4; row < 4 + size; row++) {
      page.text(row, 0, AGENCIES[row - 4]);
      fill(row, 2, 8);
      page.across(row, 1, 2, 8);
    }
    page.text(4 + size, 0, "合　計");
    totals(4 + size, 1, 8, range(4, 4 + size));
    page.alsoAcross(4 + size, 1, 2, 8);
    page.text(5 + size, 0, "※　取下げには、補正に応じなかったものを含む。");
  }

  private void subtotals(int size) {
    page.text(0, 0, "部局", "課", "公開", "部分公開", "非公開", "計");
    int row = 1;
    List<Integer> subs = new ArrayList<>();
    for (int group = 0; group < 3; group++) {
      int from = row;
      for (int i = 0; i < 2 + (size + group) % 3; i++, row++) {
        page.text(row, 0, i == 0 ? DEPARTMENTS[group] : "", "第" + (i + 1) + "課");
        fill(row, 2, 5);
        page.across(row, 5, 2, 5);
      }
      page.text(row, 1, "小計");
      totals(row, 2, 6, range(from, row));
      page.alsoAcross(row, 5, 2, 5);
      subs.add(row++);
    }
    page.text(row, 0, "合計");
    totals(row, 2, 6, subs);
    page.alsoAcross(row, 5, 2, 5);
  }

  private void onTop(int size) {
    page.text(0, 0, "区分", "総数", "窓口", "郵送", "オンライン");
    page.text(1, 0, "総数");
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, DEPARTMENTS[row]);
      fill(row, 2, 5);
      page.across(row, 1, 2, 5);
    }
    totals(1, 1, 5, range(2, 2 + size));
    page.alsoAcross(1, 1, 2, 5);
  }

  private void heads(int size) {
    page.text(0, 0, "所属", "開示", "部分開示", "不開示");
    int row = 1;
    List<Integer> totals = new ArrayList<>();
    for (String head : new String[] {"市長部局", "行政委員会"}) {
      page.text(row++, 0, "【" + head + "】");
      int from = row;
      for (int i = 0; i < 2 + size / 2; i++, row++) {
        page.text(row, 0, head.equals("市長部局") ? DEPARTMENTS[i] : AGENCIES[i + 2]);
        fill(row, 1, 4);
      }
      page.text(row, 0, head + "計");
      totals(row, 1, 4, range(from, row));
      totals.add(row++);
    }
    page.text(row, 0, "総計");
    totals(row, 1, 4, totals);
  }

  private void indented(int size) {
    page.text(0, 0, "実施機関", "公開", "部分公開", "非公開", "不存在", "計").text(1, 0, "市長");
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, "　" + DEPARTMENTS[row - 2]);
      fill(row, 1, 5);
      page.across(row, 5, 1, 5);
    }
    totals(1, 1, 6, range(2, 2 + size));
    page.alsoAcross(1, 5, 1, 5);
    List<Integer> tops = new ArrayList<>(List.of(1));
    for (int row = 2 + size; row < 5 + size; row++) {
      page.text(row, 0, AGENCIES[row - size]);
      fill(row, 1, 5);
      page.across(row, 5, 1, 5);
      tops.add(row);
    }
    page.text(5 + size, 0, "計");
    totals(5 + size, 1, 6, tops);
    page.alsoAcross(5 + size, 5, 1, 5);
  }

  private void vertical(int size) {
    page.text(0, 0, "表３　開示請求の方法").text(1, 1, "（単位：件）").text(2, 0, "区分", "件数");
    for (int row = 3; row < 3 + size; row++) {
      page.text(row, 0, DEPARTMENTS[row]).number(row, 1, 1 + random.nextInt(90));
    }
    page.text(3 + size, 0, "計").down(3 + size, 1, range(3, 3 + size));
  }

  private void years(int size) {
    page.text(0, 0, "年度", "請求件数", "決定の内訳").text(1, 2, OPENED);
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, "平成" + (22 + row) + "年度");
      fill(row, 2, 7);
      page.across(row, 1, 2, 7);
    }
  }

  private void sideBySide(int size) {
    for (int left : new int[] {0, 4}) {
      page.text(0, left, "課名", "受付", "処理", "計");
      for (int row = 1; row <= size; row++) {
        page.text(row, left, (left == 0 ? "総務" : "建設") + "第" + row + "課");
        fill(row, left + 1, left + 3);
        page.across(row, left + 3, left + 1, left + 3);
      }
      page.text(size + 1, left, "計");
      totals(size + 1, left + 1, left + 4, range(1, size + 1));
      page.alsoAcross(size + 1, left + 3, left + 1, left + 3);
    }
  }

  private void pages(int size) {
    String[] heads = {"実施機関", "開示請求", "情報提供", "計"};
    page.text(0, 0, heads);
    int row = 1;
    List<Integer> items = new ArrayList<>();
    for (int i = 0; i < size + 3; i++) {
      if (i == size / 2 + 1) {
        page.text(row + 1, 0, "- " + (3 + size) + " -").text(row + 2, 0, heads);
        row += 3;
      }
      page.text(row, 0, AGENCIES[i]);
      fill(row, 1, 3);
      page.across(row, 3, 1, 3);
      items.add(row++);
    }
    page.text(row, 0, "合計");
    totals(row, 1, 4, items);
    page.alsoAcross(row, 3, 1, 3);
  }

  private void flow(int size) {
    page.text(0, 0, "実施機関", "前年度末(A)", "新規(B)", "廃止(C)", "年度末(A+B-C)");
    for (int row = 1; row <= size; row++) {
      long before = 20L + random.nextInt(900);
      long added = random.nextInt(40);
      long ended = random.nextInt(15);
      page.text(row, 0, AGENCIES[row]).number(row, 1, before).number(row, 2, added);
      page.number(row, 3, ended).number(row, 4, before + added - ended);
    }
    page.text(size + 1, 0, "計");
    totals(size + 1, 1, 5, range(1, size + 1));
  }

  private void change(int size) {
    page.text(0, 0, "区分", "令和２年度", "令和３年度", "増減");
    for (int row = 1; row <= size; row++) {
      long before = random.nextInt(200);
      long after = random.nextInt(200);
      page.text(row, 0, DEPARTMENTS[row - 1]).number(row, 1, before).number(row, 2, after);
      page.number(row, 3, after - before);
    }
    page.text(size + 1, 0, "合計");
    totals(size + 1, 1, 4, range(1, size + 1));
  }

  private void rates(int size) {
    page.text(0, 0, "内容", "件数", "構成比（％）");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, DEPARTMENTS[row - 1]).number(row, 1, 3 + random.nextInt(400));
    }
    page.text(size + 1, 0, "計").down(size + 1, 1, range(1, size + 1));
    for (int row = 1; row <= size + 1; row++) {
      double rate = 100.0 * page.value(row, 1) / page.value(size + 1, 1);
      page.text(row, 2, String.format("%.1f", Math.round(rate * 10) / 10.0));
    }
  }

  private void marked(int size) {
    page.text(0, 0, "実施機関", "請求", "申出", "（計）");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, AGENCIES[row - 1] + (row == 2 ? "※１" : ""));
      fill(row, 1, 3);
      page.across(row, 3, 1, 3);
    }
    page.text(size + 1, 0, "令和３年度計");
    totals(size + 1, 1, 4, range(1, size + 1));
    page.alsoAcross(size + 1, 3, 1, 3);
    page.text(size + 2, 0, "※１　議会は、議長が処理したものをいう。");
  }

  private void months(int size) {
    page.text(0, 0, "窓口");
    for (int month = 0; month < 12; month++) {
      page.text(0, 1 + month, ((month + 3) % 12 + 1) + "月");
    }
    page.text(0, 13, "合計");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, DEPARTMENTS[row - 1] + "窓口");
      fill(row, 1, 13);
      page.across(row, 13, 1, 13);
    }
    page.text(size + 1, 0, "合計");
    totals(size + 1, 1, 14, range(1, size + 1));
    page.alsoAcross(size + 1, 13, 1, 13);
  }

  // ---- held out

  private void twoTables(int size) {
    int row = 0;
    for (String title : new String[] {"(1) 請求者の区分", "(2) 請求の方法"}) {
      page.text(row, 0, title).text(row + 1, 2, "単位：件").text(row + 2, 0, "区分", "本庁", "支所", "合計");
      int from = row + 3;
      for (row = from; row < from + size - 1; row++) {
        page.text(row, 0, title.contains("者") ? "市内" + row : "方法" + row);
        fill(row, 1, 3);
        page.across(row, 3, 1, 3);
      }
      page.text(row, 0, "合計");
      totals(row, 1, 4, range(from, row));
      page.alsoAcross(row, 3, 1, 3);
      row += 2;
    }
  }

  private void documents(int size) {
    page.text(0, 0, "実施機関", "請求件数", "対象公文書", "公開", "一部公開", "非公開");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, AGENCIES[row]).number(row, 1, 1 + random.nextInt(30));
      fill(row, 3, 6);
      page.across(row, 2, 3, 6);
    }
    page.text(size + 1, 0, "計");
    totals(size + 1, 1, 6, range(1, size + 1));
    page.alsoAcross(size + 1, 2, 3, 6);
  }

  private void levels(int size) {
    page.text(0, 0, "部", "課", "係", "件数", "うち電子申請");
    int row = 1;
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      List<Integer> sections = new ArrayList<>();
      for (int j = 0; j < 2; j++) {
        int from = row;
        for (int k = 0; k < 2 + size % 2; k++, row++) {
          page.text(
              row,
              0,
              j + k == 0 ? DEPARTMENTS[i] : "",
              k == 0 ? "第" + (j + 1) + "課" : "",
              (k + 1) + "係");
          long number = 5L + random.nextInt(60);
          page.number(row, 3, number).number(row, 4, random.nextInt((int) number));
        }
        page.text(row, 2, "小計");
        totals(row, 3, 5, range(from, row));
        sections.add(row++);
      }
      page.text(row, 1, "計");
      totals(row, 3, 5, sections);
      parts.add(row++);
    }
    page.text(row, 0, "合計");
    totals(row, 3, 5, parts);
  }

  private void english(int size) {
    page.text(0, 0, "Agency", "Granted", "Partially granted", "Denied", "Total");
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, "Office " + (char) ('A' + row));
      fill(row, 1, 4);
      page.across(row, 4, 1, 4);
    }
    page.text(size + 1, 0, "Total");
    totals(size + 1, 1, 5, range(1, size + 1));
    page.alsoAcross(size + 1, 4, 1, 4);
  }

  private void firstColumnTotals(int size) {
    page.text(0, 0, "年度別、機関別の件数").text(1, 0, "区分", "計", "市長", "教育委員会", "その他の機関");
    for (int row = 2; row < 2 + size; row++) {
      page.text(row, 0, "令和" + row + "年度");
      fill(row, 2, 5);
      page.across(row, 1, 2, 5);
    }
  }

  private void noHeading(int size) {
    page.text(0, 0, "令和３年度の公文書公開請求（件）");
    List<String> names = Stream.of(DEPARTMENTS).limit(size).toList();
    for (int row = 1; row <= size; row++) {
      page.text(row, 0, names.get(row - 1)).number(row, 1, 1 + random.nextInt(99));
      page.number(row, 2, random.nextInt(9));
    }
    page.text(size + 1, 0, "計");
    totals(size + 1, 1, 3, range(1, size + 1));
  }
}
