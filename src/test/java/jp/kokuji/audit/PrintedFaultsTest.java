package jp.kokuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of tables and of faults, each in the few lines that show it. */
class PrintedFaultsTest {
  private static final Pattern ROW = Pattern.compile("\\|");
  private static final Pattern CELL = Pattern.compile(" +");

  /** Rows are parted by |, cells by blanks; _ is an empty cell. */
  private static Audit audit(String table) {
    List<List<String>> rows = new ArrayList<>();
    for (String row : ROW.splitAsStream(table).toList()) {
      rows.add(
          CELL.splitAsStream(row.trim())
              .map(cell -> cell.equals("_") ? "" : cell.replace('~', ' '))
              .toList());
    }
    return Audit.of(Audit.findings(List.of(Specimen.sheet(rows))));
  }

  private static String raised(List<Difference> differences) {
    return differences.stream()
        .map(each -> each.total().place().address())
        .distinct()
        .sorted()
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    // numbers with spaces and marks, totals with marks and in brackets
    "'機関 請求 決定|市長 1~916 1~800|議会 84 80|合計 2~001 1~880', B4",
    "'機関 請求|市長 40|議会 4|合計※1 56', B4",
    "'機関 請求|市長 40|議会 4|（計） 44', ''",
    "'機関 請求|市長 40|議会 4|計① 45', B4",
    "'機関 請求|市長 40|議会 4|令和3年度計 45', B4",
    "'機関 請求 決定|市長 40 30|議会 4 4|合計 55(※) 34', B4",
    "'Office Granted Denied Total|A 1 2 3|B 4 5 9|Total 5 7 99', D4",
    // relations that are read
    "'年度 請求件数 対象公文書数 公開 一部公開 非公開|R1 12 40 20 15 5|R2 15 33 20 10 3|R3 9 29 10 15 5', C4",
    "'年度 請求件数 公開 部分公開 非公開 不存在 取下げ|令和3年度 98 33 35 3 13 4', B2",
    "'年度 請求件数 公開 部分公開 非公開 不存在 取下げ|令和3年度 88 33 35 3 13 4', ''",
    "'区分 件数|請求件数 98|公開 33|部分公開 35|非公開 3|不存在 13|取下げ 4', B2",
    "'機関 末(A) 新規(B) 廃止(C) 現在(A+B-C)|市長 952 24 1 976|議会 614 1 1 614', E2",
    "'機関 前年度末 新規登録 廃止 年度末現在|市長 100 5 2 103|議会 50 1 1 50|監査 12 0 2 11', E4",
    "'区分 R2 R3 増減|個人 40 55 15|法人 60 66 8|他 3 1 △2', D3",
    "'課 件数 割合|総務 13 26.0%|環境 17 34.0%|土木 11 23.0%|福祉 9 18.0%|計 50 100.0%', C4",
    // cut, not rounded, in every row
    "'内容 件数 割合|甲 1054 29.7%|乙 511 14.4%|丙 493 13.9%|丁 1480 41.8%|計 3538 100.0%', ''",
    "'区分 件数|請求 30|うち市外 35|申出 10|合計 40', B2",
    "'機関 件数 うち電子|市長 40 12|議会 6 9|合計 46 21', B3",
    "'機関 件数|市長 916（21）|議会 96（120）|消防長 39（3）|合計 1051（144）', B3",
    "'区分 市長 議会 計|請求件数 40 6 46|公開 20 3 23|一部公開 15 2 17|非公開 5 1 7', D2 D5",
    // tables that go on over pages, groups without a sub-total
    "'機関 請求 提供 計|市長 36 13 49|_|教育委員会 40 0 40|合計 76 13 90', D5",
    "'機関 請求 計|市長 36 36|-~3~-|機関 請求 計|議会 4 4|合計 40 41', C6",
    "'所属 公開 計|【市長部局】 _ _|総務部 3 3|環境部 5 5|【委員会】 _ _|教育 1 1|合計 9 10', C7",
    // formulas by circled numbers and kana, by the ends of two years, by the year before
    "'機関 ①前年度末 ②新規 ③廃止 ④年度末（①＋②－③）|市長 952 24 1 976|教委 614 1 1 614|計 1566 25 2 1590', E2 E4",
    "'機関 前年度末(ア) 新規(イ) 廃止(ウ) 年度末(ア＋イ－ウ)|市長 952 24 1 976|教委 614 1 1 614', E2",
    "'機関 前年度繰越 新規請求 処理 翌年度繰越|市長 5 40 41 4|議会 1 3 4 0|監査 0 2 1 2', E4",
    "'機関 R3末 増 減 R4末|市長 100 5 2 103|議会 50 1 1 50|監査 12 0 2 11', E4",
    "'区分 R3 前年度 対前年度増減|個人 55 40 15|法人 66 60 5|計 121 100 20', D3 D4",
    "'年度 請求 決定|令和2年度 40 38|令和3年度 55 50|増減 15 13', C4",
    "'年度 請求 前年度比較増減|R1 40 －|R2 55 15|R3 50 △5|R4 61 12', C5",
    "'年度 請求 前年度比|R1 100 －|R2 120 120.0%|R3 150 125.0%|R4 120 81.0%', C5",
    "'年度 請求 対前年度増減率|R1 100 －|R2 120 20.0%|R3 150 25.0%|R4 120 △20.0%', ''",
    "'区分 件数|請求 40|　うち電子 45|申出 6|計 46', B2",
    // a head number, its parts, and a total of these or of the heads
    "'区分 件数|請求 19|開示 8|部分開示 6|不開示 5|計 19', ''",
    "'区分 件数|受付件数 19|窓口 8|郵送 6|持参 5|計 18', B6",
    "'区分 件数 前年|請求件数 20 5|開示 8 2|部分開示 6 2|不開示 5 1|計 19 5', ''",
    "'区分 件数|請求件数 10|公開 6|非公開 4|申出件数 3|応諾 2|拒否 1|計 13', ''",
    "'区分 件数|請求件数 10|公開 6|非公開 4|申出件数 3|応諾 2|拒否 1|計 14', B8",
    "'区分 _ 市長 議会|請求件数 _ 9 4|処理の内訳 公開 5 3|_ 非公開 3 1', C2",
    // columns of a group that is the total of the groups before it, what was left over, what is
    // singled out
    "'課 開示 _ 訂正 _ 合計 _|_ 本人 代理 本人 代理 本人 代理|甲 3 1 2 0 5 1|乙 4 2 1 1 6 3', F4",
    "'機関 前年度繰越 新規 計 公開 非公開|市長 5 40 45 30 12|議会 1 3 5 3 1', D3",
    "'機関 請求件数 _ 処理の内訳 _|_ _ うち電子 公開 非公開|市長 40 9 35 5|議会 6 2 3 2', B4",
    // running totals, which are not added up
    "'月 件数 累計|4月 5 5|5月 7 12|6月 3 15|7月 4 19|計 19 _', ''",
    "'月 件数 累計|4月 5 5|5月 7 12|6月 3 15|7月 4 19|計 19 19', ''",
    "'月 件数 累計|4月 5 5|5月 7 12|6月 3 16|7月 4 19|8月 6 25|9月 6 31|計 31 _', C4 C5",
    "'月 閲覧 写し 計|4月 1 2 3|5月 2 2 4|累計 3 4 8', D4",
    "'月 4月 5月 6月 7月 計|件数 5 7 3 4 19|累計 5 12 15 19 _', ''",
    // marks before numbers, words for the whole, sub-totals of pages
    "'機関 請求 決定|市長 (*1)40 30|議会 r4 4|合計 45 34', B4",
    "'機関 請求|市長 延べ40|議会 4|市全体 45', B4",
    "'機関 開示 提供|市長 36 13|企業 50 20|頁計 86 33|_|機関 開示 提供|教委 40 0|議会 1 1|頁計 41 1|総計 127 35', C10",
    "'機関 開示 提供 計|市長 36 13 49|企業 50 20 70|_|（前頁から続く）|機関 開示 提供 計|教委 40 0 40|合計 126 33 160', D8",
    "'#name prefCode totalPopulation male woman|#type string string string string|甲 37 100 48 52|乙"
        + " 37 80 41 39|丙 37 50 25 25|丁 37 40 21 18', C6",
  })
  void faultIsFoundWhereItIs(String table, String raised) {
    assertThat(raised(audit(table).differences())).isEqualTo(raised);
  }

  @ParameterizedTest
  @CsvSource({
    "'部 公開 不存在 計|総務 4 1 5|環境 19 2 21|合計 27 8 35', Lost",
    "'部 公開 不存在 計|総務 4 1 5|総務 4 1 5|環境 19 2 21|合計 23 3 26', Doubled",
    "'部 公開 部分 不存在 計|総務 4 1 5 10|環境 _ 19 2 7|土木 3 3 3 9|合計 26 6 15 47', Shifted",
    "'部 公開 不存在 計|総務 4 1 8|環境 19 2 22|土木 5 0 7|合計 28 3 37', Lost",
  })
  void whatBecameOfATableIsTold(String table, String cause) {
    Audit audit = audit(table);
    assertThat(audit.remainders())
        .extracting(remainder -> remainder.cause().getClass().getSimpleName())
        .contains(cause);
    assertThat(audit.corrections()).isEmpty();
    assertThat(audit.account().count(Account.State.CONTRADICTED)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "※処理中3件, 313, 358, true",
    "※処理中3件, 314, 359, false",
    "※１件の請求に複数の決定をしたため、請求件数と処理の件数は一致しません。, 308, 353, true",
    "※１件の請求に複数の決定をしたため、請求件数と処理の件数は一致しません。, 313, 358, false",
    "※取下げは、補正に応じなかったものを含む。, 313, 358, false",
  })
  void notesExplainWhatTheySay(String note, String mayor, String total, boolean explained) {
    Audit audit =
        audit(
            "機関 請求件数 処理の内訳 _|_ _ 公開 非公開|市長 "
                + mayor
                + " 295 15|議会 45 40 5|合計 "
                + total
                + " 335 20|"
                + note);
    assertThat(audit.differences().isEmpty()).isEqualTo(explained);
    assertThat(audit.explained().isEmpty()).isNotEqualTo(explained);
  }

  @ParameterizedTest
  @CsvSource({
    "市長の件数は358件で、合計は551件です（市長348件、上下水道192件、議会11件）。, 市長",
    "合計は551件です（市長348件、上下水道192件、議会12件）。, 合計",
    "'部分開示(9件)の理由は、個人情報(第1号)が8件、法人(第2号)が4件でした。|部 件数 号 _|総務 9 1号 5|_ _ 1号・2号 3|_ _ 2号・5号 1', 第5号",
    "'部分開示(9件)のうち、第1号は7件でした。|部 件数 号 _|総務 9 1号 5|_ _ 1号・2号 3|_ _ 2号・5号 1', 第1号",
    "'部分開示(9件)のうち、第1号は8件でした。|部 件数 号 _|総務 9 1号 5|_ _ 1号・2号 3|_ _ 2号・5号 1', ''",
    "請求件数は20件で、その内訳は開示請求16件、訂正請求2件、利用停止請求3件です。, 請求",
    "請求件数は20件で、その内訳は開示請求16件、訂正請求2件、利用停止請求2件です。, ''",
    "請求件数は20件で、その内訳は開示請求16件、訂正請求2件などです。, ''",
    // the year before: in a row of years, in a column of differences, in the sentence
    "'年度 請求件数 公開|令和2年度 96 50|令和3年度 98 60|_|令和3年度の請求件数は98件で、前年度より3件増えました。', 前年度より",
    "'年度 請求件数 公開|令和2年度 96 50|令和3年度 98 60|_|令和3年度の請求件数は98件で、前年度より2件増えました。', ''",
    "'年度 請求件数 公開|令和2年度 96 50|令和3年度 94 60|_|請求件数は、前年度と比べて3件減の94件でした。', 前年度と比べて",
    "'区分 令和2年度 令和3年度 増減|請求件数 96 98 2|申出件数 5 4 △1|_|請求件数は98件で、前年度比3件の増となりました。', 前年度比",
    "'区分 令和2年度 令和3年度 増減|請求件数 96 98 2|申出件数 5 4 △1|_|申出件数は4件で、前年度に比べ1件減りました。', ''",
    "請求件数は98件で、前年度(96件)より3件増えました。, より",
    "請求件数は98件で、前年度(96件)より2件増えました。, ''",
    // cells that a sentence names
    "'年度 請求件数 公開|令和2年度 96 50|令和3年度 98 60|_|令和3年度の請求件数は89件でした。', 請求",
    "'機関 請求件数 公開|市長 96 50|議会 3 2|合計 99 52|_|市長の請求件数は96件、議会の請求件数は4件でした。', 議会の請求",
    "'機関 請求件数 公開|市長 96 50|議会 3 2|合計 99 52|_|口頭による請求は7件、電話による公開は9件でした。', ''",
    "'種類 方法 公開 非公開 取下げ|開示 窓口 3 1 2|_ 郵送 4 1 1|訂正 窓口 2 1 1|合計 _ 9 3"
        + " 4|_|開示請求13件の状況は、公開7件、非公開2件、取下げ3件でした。', ''",
    "'種類 方法 公開 非公開 取下げ 不存在|開示 窓口 3 1 2 1|_ 郵送 4 1 1 2|訂正 窓口 2 1 1 0|合計 _ 9 3 4"
        + " 3|_|開示請求の状況は、公開7件、非公開2件、取下げ4件、不存在3件でした。', 取下げ",
    "'部分開示(9件)の理由は、第1号が8件、第2号が4件、第5号が1件でした。|部 件数 号 _|総務 9 1号 5|_ _ 1号・2号 3|_ _ 2号・5号 1', ''",
  })
  void sentencesAreHeldAgainstTables(String text, String wrong) {
    String said =
        audit(text).differences().stream()
            .map(each -> each.total().column())
            .flatMap(Stream::of)
            .reduce("", String::concat);
    assertThat(said).isEqualTo(wrong.replace("市長", "市長").replace("合計", "合計"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "機関 部分公開 非公開|市長 15 9|議会 1 1|合計 16 10|_|_ 件数|第1号 14|第2号 3|第3号 1",
        "表1~処理|区分 件数|公開 20|部分公開 14|不開示 6|計 40|_|表2~部分公開の理由|条項 件数|条例第7条第1号 11|第7条第2号(法人) 3|第3号 1",
        "監査|区分 件数|指摘事項 4|注意事項 2|_|番号 指摘事項 対象課|1 決裁 総務課|2 台帳 財政課・契約課|3 鍵 福祉課",
        "所見|判定 件数|指摘事項 5|助言 0|_|番号 判定 対象課|1 指摘事項 税務課・健康課・保健課|2 指摘事項 福祉課|3 指摘事項 支所",
        "所見|判定 件数|指摘事項 3|助言 0|_|番号 判定 対象課|1 指摘事項 税務課・健康課・保健課|2 指摘事項 福祉課|3 指摘事項 支所",
        "所見|判定 件数|指摘事項 5|助言 0|_|番号 判定 対象課|1 指摘事項 税務課健康課保健課|2 指摘事項 福祉課|3 指摘事項 支所"
      })
  void whatAgreesBetweenTablesRaisesNothing(String tables) {
    assertThat(audit(tables).warnings()).isEmpty();
    assertThat(audit(tables).differences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'平成17年度版|区分 計 開示|法人~平成17年度 4307 3892|_|平成18年度版|区分 計 開示|法人~平成17年度 4302 3887', RESTATED",
    "'内容 件数 割合|甲 1054 29.7%|乙 511 14.4%|丙 493 13.9%|丁 1480 41.8%|計 3538 100.0%', ROUNDED",
    "'年度 請求 訂正 計|R1 10 2 12|R2 12 3 15|R2 12 3 15', REPEATED",
    "'表1~処理|機関 部分公開 非公開|市長 15 5|議会 1 1|合計 16 6|_|表2~部分公開の理由|条項 件数|第1号 8|第2号 3|第3号 1', BOUND",
    "'機関 部分公開 非公開|市長 15 9|議会 1 1|合計 16 10|_|_ 件数|第1号 4|第2号 3|第3号 1', BOUND",
    "'表1|機関 一部公開 非公開|市長 15 9|議会 1 1|合計 16 10|_|表2~理由|条項 一部公開 非公開|第1号 9 4|第2号 8 3|第3号 1 1', BOUND",
    "'表1~処理|区分 件数|公開 20|部分公開 14|不開示 6|計 40|_|表2~部分公開の理由|条項 件数|条例第7条第1号 9|第7条第2号(法人) 3|第3号 1',"
        + " BOUND",
    "'監査|区分 件数|指摘事項 6|注意事項 2|_|番号 指摘事項 対象課|1 決裁 総務課|2 台帳 財政課・契約課|3 鍵 福祉課', TARGETS",
    "'所見|判定 件数|指摘事項 6|助言 0|_|番号 判定 対象課|1 指摘事項 税務課・健康課・保健課|2 指摘事項 福祉課|3 指摘事項 支所', TARGETS",
    "'所見|判定 件数|指摘事項 6|助言 0|_|番号 判定 対象課|1 指摘事項 税務課健康課保健課|2 指摘事項 福祉課|3 指摘事項 支所', TARGETS",
    "'機関 課 件数|市長 上下水道部 3|_ 総務部 2|_|表2|機関 課 件数|企業管理者 上下水道部 3|市長 総務部 2', AGENCY",
  })
  void whatDiffersBetweenTablesIsWorthALook(String tables, Basis basis) {
    Audit audit = audit(tables);
    assertThat(audit.differences()).isEmpty();
    assertThat(audit.warnings()).extracting(Difference::basis).contains(basis);
  }
}
