package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kokuji.Jobs;
import jp.kokuji.record.RecordTable;
import jp.kokuji.rulebook.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to spoil one line of the sample report, and the one sentence that must come of it. */
class InvalidReportTest {
  private static final String FILE = "reports/yearly.yml";

  static Stream<Arguments> words() {
    return Stream.of(
        arguments(
            1,
            "title",
            "titel",
            "「titel」は使えません。title・counts・tables・sections・layouts・each・with のどれかにしてください"),
        arguments(
            5, "by-method", "By_Method", "「By_Method」は使えません。表（英小文字で始まり、英小文字・数字・- だけの名前）にしてください"),
        arguments(
            7,
            "unit",
            "units",
            "「units」は使えません。kind・unit・where・from・until・needs・rows・columns のどれかにしてください"),
        arguments(12, "写しの交付", "写し:交付", "「写し:交付」は使えません。名前（半角の / : + は図表の番号の区切りなので使えません）を書いてください"),
        arguments(
            13, "label: 枚数", "label: 枚/数", "「枚/数」は使えません。名前（半角の / : + は図表の番号の区切りなので使えません）を書いてください"),
        arguments(23, "zero: omit", "zero: hide", "「hide」は使えません。list・omit のどれかにしてください"),
        arguments(
            28, "total: 合計", "total: 合:計", "「合:計」は使えません。名前（半角の / : + は図表の番号の区切りなので使えません）を書いてください"),
        arguments(
            53,
            "otherwise",
            "otherwize",
            "「otherwize」は使えません。text・phrases・when・otherwise のどれかにしてください"),
        arguments(57, "largest: 2", "largest: 0", "「0」は使えません。多いものから並べる数（1～100の整数）を書いてください"),
        arguments(
            61,
            "cross",
            "crosss",
            "「crosss」は使えません。text・subheading・remark・cross・chart・breakdown・departments・legend・terms・listing・lines・meetings"
                + " のどれかにしてください"),
        arguments(
            61,
            "caption",
            "capton",
            "「capton」は使えません。of・caption・unit・zero・headings・label・except のどれかにしてください"),
        arguments(73, "width: 10", "width: 広い", "「広い」は使えません。列の幅の割合（1～200の整数）を書いてください"),
        arguments(83, "half", "hafl", "「hafl」は使えません。half・full のどれかにしてください"));
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        arguments(
            2, "visit", "visits", "「visits」は使えません。application・note・request・visit のどれかにしてください"),
        arguments(
            8,
            "system",
            "sistem",
            "「sistem」は使えません。number・received_on・target_year・agency・department・system・method・clauses・basis"
                + " のどれかにしてください"),
        arguments(8, "公開", "公聞", "「公聞」は使えません。公開・保護 のどれかにしてください"),
        arguments(
            8,
            "this-year",
            "next-year",
            "「next-year」は使えません。this-year・previous-year・年度（R3 の形）のどれかにしてください"),
        arguments(
            9,
            "each: [system]",
            "each: [number]",
            "「number」は使えません。received_on・agency・department・system・method・clauses・basis・clause・month・year"
                + " のどれかにしてください"),
        arguments(9, "method}", "method, 非公開: method}", "「非公開」は使えません。公開・保護 のどれかにしてください"),
        arguments(11, "of: method", "of: system", "「system」は使えません。method にしてください"),
        arguments(12, "写し:", "写真:", "「写真」は使えません。閲覧・写し のどれかにしてください"),
        arguments(
            12,
            "each: method",
            "each: method, label: 方法",
            "each と label は一緒に使えません。each か label のどちらかを消してください"),
        arguments(13, "pages", "number", "「number」は使えません。pages・targets_count のどれかにしてください"),
        arguments(
            14,
            "received_on",
            "day",
            "「day」は使えません。number・received_on・target_year・agency・department・department_text・system・method・clauses・clauses_law・basis・targets・targets_count・pages"
                + " のどれかにしてください"),
        arguments(14, "日数", "閲覧", "「閲覧」は12行目にもあります。別の語にするか、どちらかを消してください"),
        arguments(15, "枚数", "計", "「計」は使えません。総数・閲覧・写しの交付・枚数・日数・来庁 のどれかにしてください"),
        arguments(
            15, "plus:", "sum: [pages], plus:", "plus と sum は一緒に使えません。plus か sum のどちらかを消してください"),
        arguments(18, "[this-year]", "[R2, R3]", "「visited_month」に年度が二つ以上あります。年度を一つにしてください"),
        arguments(
            19, "field: application", "field: request", "「request」は使えません。application にしてください"),
        arguments(
            19,
            "kind: application",
            "kind: request",
            "台帳 request には、行を作る項目 system・method がありません。その項目がある台帳にするか、through でその項目がある台帳につないでください"),
        arguments(19, "to: number", "to: no", "「no」は使えません。number にしてください"),
        arguments(
            21,
            "application",
            "aplication",
            "「aplication」は使えません。application・note・request・visit のどれかにしてください"),
        arguments(
            23,
            "subtotal: department",
            "subtotal: clauses",
            "「clauses」は使えません。department・agency のどれかにしてください"),
        arguments(28, "zero: omit", "subtotal: department", "「department」は使えません。agency にしてください"),
        arguments(
            33,
            "each: [clause]",
            "each: [clause], total: 合計",
            "一件が二つ以上の号に当たることがあるので、clause の行に合計は置けません。total を消すか、clause を号の組の項目に替えてください"),
        arguments(
            33,
            "each: [clause]",
            "each: [agency, clause], subtotal: agency",
            "一件が二つ以上の号に当たることがあるので、clause の行に小計は置けません。subtotal を消すか、clause を号の組の項目に替えてください"),
        arguments(38, "zero: omit", "zero: omit, total: 法律", "「法律」という行がほかにもあります。別の名前にしてください"));
  }

  static Stream<Arguments> phrases() {
    return Stream.of(
        arguments(
            43,
            "called",
            "calld",
            "{calld} に入れるものがありません。{year}・{previous-year}・{city}・{first-day}・{last-day}・{called}"
                + " のどれかにしてください"),
        arguments(
            47,
            "{laws}",
            "{law}",
            "{law}"
                + " に入れるものがありません。{all}・{each}・{laws}・{year}・{previous-year}・{city}・{first-day}・{last-day}・{called}"
                + " のどれかにしてください"),
        arguments(47, "{laws}", "{laws", "{ } か [ ] が正しく閉じていません。{ と }、[ と ] を組にしてください"),
        arguments(
            49,
            "table: by-method",
            "table: by-methods",
            "「by-methods」は使えません。by-method・by-clauses・by-department・per-clause・by-basis"
                + " のどれかにしてください"),
        arguments(49, "row: 合計", "row: 総計", "「総計」は使えません。合計・公開/閲覧・公開/写し のどれかにしてください"),
        arguments(49, "column: 総数", "column: 件数", "「件数」は使えません。総数・閲覧・写しの交付・枚数・日数・計・来庁 のどれかにしてください"),
        arguments(49, ", column: 総数", "", "引用する数が一つに決まりません。row と column の両方を書くか、each を書いてください"),
        arguments(
            49,
            "table: by-method, ",
            "",
            "引用する表（table）と台帳（kind）の書き方が合いません。table か kind のどちらか一方だけを書いてください"),
        arguments(
            49,
            "table: by-method",
            "table: by-method, kind: application",
            "引用する表（table）と台帳（kind）の書き方が合いません。table か kind のどちらか一方だけを書いてください"),
        arguments(50, "within: 公開", "within: 保護", "「保護」は使えません。公開 にしてください"),
        arguments(50, "except: [閲覧]", "except: [覧]", "「覧」は使えません。合計・閲覧・写し のどれかにしてください"),
        arguments(
            50,
            "{label}",
            "{lavel}",
            "{lavel}"
                + " に入れるものがありません。{label}・{value}・{share}・{change}・{year}・{previous-year}・{city}・{first-day}・{last-day}・{called}"
                + " のどれかにしてください"),
        arguments(
            50,
            "column: 総数",
            "row: 合計, column: 総数",
            "並べる向きが分かりません。each には row か column のどちらか一方だけを添えてください"),
        arguments(
            50,
            "zero: omit",
            "zero: omit, where: {}",
            "table と where は一緒に使えません。table か where のどちらかを消してください"),
        arguments(
            51,
            "field: department_text",
            "field: office",
            "「office」は使えません。number・received_on・target_year・agency・department・department_text・system・method・clauses・clauses_law・basis・targets・targets_count・pages"
                + " のどれかにしてください"),
        arguments(51, "法律", "法", "「法」は使えません。本人同意・法律 のどれかにしてください"),
        arguments(
            51,
            "kind: application",
            "kind: applications",
            "「applications」は使えません。application・note・request・visit のどれかにしてください"),
        arguments(52, "all", "total", "「total」は使えません。all・each・laws のどれかにしてください"),
        arguments(57, ", largest: 2", "", "rest だけでは使えません。largest も書くか、rest を消してください"),
        arguments(
            58,
            "{phrase}",
            "{short}",
            "{short}"
                + " に入れるものがありません。{label}・{value}・{share}・{change}・{article}・{law}・{phrase}・{year}・{previous-year}・{city}・{first-day}・{last-day}・{called}"
                + " のどれかにしてください"));
  }

  private static final String NO_NUMBERS =
      "表の数を { } で引用するか、数字のない言葉（複数の など）にしてください。決まった数は、layouts の facts に出どころとともに書けます。"
          + "そのまま書けるのは、条・項・号・表の引用（第9条第3項）、日付（令和5年4月1日）、期間（30日以内）、「1件の請求に」だけです";

  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments(1, "の状況", "の状況 その2", "数字の「2」が書いてあります。" + NO_NUMBERS),
        arguments(43, "の数", "の３つの数", "数字の「3」が書いてあります。" + NO_NUMBERS),
        arguments(47, "でした。", "でした（うち1,080件は市外）。", "数字の「1,080」が書いてあります。" + NO_NUMBERS),
        arguments(53, "なし。", "１件もなし。", "数字の「1」が書いてあります。" + NO_NUMBERS),
        arguments(57, "rest: 等", "rest: 等2件", "数字の「2」が書いてあります。" + NO_NUMBERS),
        arguments(59, "閲覧は", "①閲覧は", "数字の「1」が書いてあります。" + NO_NUMBERS),
        arguments(60, "の内訳", "の内訳（5月）", "数字の「5」が書いてあります。" + NO_NUMBERS),
        arguments(61, "{label}分", "{label}12", "数字の「12」が書いてあります。" + NO_NUMBERS),
        arguments(76, "fiscal}", "fiscal}の3", "数字の「3」が書いてあります。" + NO_NUMBERS),
        arguments(85, "所管", "所管2", "数字の「2」が書いてあります。" + NO_NUMBERS));
  }

  static Stream<Arguments> sentences() {
    return Stream.of(
        arguments(
            28,
            ", total: 合計",
            "",
            63,
            "表「by-department」に合計の行がないので、小見出しに件数を書けません。その表の rows に total を書いてください"),
        arguments(47, "{all}件", "{all}{year}件", 47, "{all} のすぐ後に { } があり、一つの数に読めます。間に言葉を入れてください"),
        arguments(
            50,
            "except: [閲覧]",
            "except: [写し]",
            50,
            "except にした「写し」の数が、この節のどの文にもありません。except から消すか、同じ節の文で引用してください"),
        arguments(50, "{label}{value}", "{value}", 50, "何を数えたのか書いてありません。{label} を入れてください"),
        arguments(50, "zero: omit", "of: each", 50, "「each」は使えません。all にしてください"),
        arguments(
            50,
            "zero: omit",
            "only: \"{label}のみ\"",
            50,
            "一つだけのときの数が書いてありません。{value} を入れるか、全体の数を of で示してください"),
        arguments(
            55,
            "[{clauses}]",
            "{clauses}",
            55,
            "{clauses} に書くものがない年度に、文が途切れます。when: clauses を書くか、{clauses} を [ ] で囲んでください"),
        arguments(57, ", rest: 等", "", 57, "largest だけでは使えません。rest も書くか、largest を消してください"),
        arguments(
            57,
            "largest: 2",
            "zero: list, largest: 2",
            57,
            "zero: list と largest は一緒に使えません。zero: list か largest のどちらかを消してください"),
        arguments(
            57,
            "{short}",
            "{short}が最も多く",
            57,
            "「最も」と書けるのは、多いものから並べるときだけです。largest と rest、同数で並んだときの書き方 tied も書いてください"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void namesTheSentenceThatWouldNotBeTrue(
      int line, String piece, String other, int at, String sentence, @TempDir Path folder) {
    assertThat(SampleJobs.in(folder).edit(FILE, line, piece, other).faults())
        .filteredOn(fault -> fault.startsWith(FILE))
        .containsExactly(FILE + " " + at + "行目: " + sentence);
  }

  /** As the report of R2 once did: some outcomes are told one by one, and others are forgotten. */
  @Test
  void namesTheCategoriesThatAListMadeByHandForgets(@TempDir Path folder) {
    String file = "reports/information-disclosure.yml";
    Jobs.copyTo(folder);
    Jobs.change(folder.resolve(file), "{outcomes}となっています", "開示が{opened}件、不開示が{closed}件です");
    Jobs.change(
        folder.resolve(file),
        "            outcomes: {",
        """
                    opened: {table: requests-by-outcome, row: 合計, column: 開示}
                    closed: {table: requests-by-outcome, row: 合計, column: 不開示}
                    outcomes: {\
        """);
    assertThat(new SampleJobs(folder).faults())
        .singleElement()
        .asString()
        .endsWith(
            "「開示・不開示」を並べていますが、「その他・不存在・取り下げ・存否拒否・部分開示」の数がこの節のどの文にもありません。"
                + "each で並べるか、残りも引用してください");
  }

  @Test
  void referencesToTheLawMayBeTyped(@TempDir Path folder) {
    assertThat(
            SampleJobs.in(folder)
                .edit(FILE, 53, "なし。", "条例第14条の2第１項第3号により、一件も面積（㎡）もなし。")
                .edit(FILE, 64, "\"{article}\"", "\"{article}の凡例（第9条）\"")
                .faults())
        .isEmpty();
  }

  static Stream<Arguments> blocks() {
    return Stream.of(
        arguments(
            60,
            "{year}",
            "{yaer}",
            "{yaer} に入れるものがありません。{year}・{previous-year}・{city}・{first-day}・{last-day}・{called}"
                + " のどれかにしてください"),
        arguments(61, "[制度, 方法]", "[制度]", "行の名前の見出しの数が表と合いません。見出しを2個書いてください"),
        arguments(61, "{label}分", "分", "「分」に {label} がありません。{label} を入れてください"),
        arguments(
            62,
            "of: by-clauses",
            "of: by-department",
            "表「by-department」は所管と号の組の件数ではありません。行が所管と号の組で、所管の小計があり、列が一つの表にしてください"),
        arguments(
            62, "provision: exemptions", "provision: bases", "「bases」は使えません。exemptions にしてください"),
        arguments(
            62,
            "{article}",
            "{clause}",
            "{clause}"
                + " に入れるものがありません。{article}・{law}・{year}・{previous-year}・{city}・{first-day}・{last-day}・{called}"
                + " のどれかにしてください"),
        arguments(
            63,
            "of: by-department",
            "of: by-clauses",
            "表「by-clauses」は所管ごとの件数ではありません。行が所管だけで、列が一つの表にしてください"),
        arguments(
            63, ", provision: exemptions", "", "detail だけでは使えません。provision も書くか、detail を消してください"),
        arguments(64, "{clause}", "{n}", "{n} に入れるものがありません。{clause} にしてください"),
        arguments(67, "記録", "数", "「数」は44行目にもあります。別の語にするか、どちらかを消してください"),
        arguments(70, "閲覧", "閲", "「閲」は使えません。閲覧・写し のどれかにしてください"),
        arguments(70, "市長", "市", "「市」は使えません。市長・企業管理者 のどれかにしてください"),
        arguments(
            70,
            "received_on",
            "receive",
            "「receive」は使えません。number・received_on・target_year・agency・department・system・method・clauses・basis・targets・pages"
                + " のどれかにしてください"),
        arguments(
            73,
            "received_on:brief",
            "received_on:short",
            "{received_on:short} に入れるものがありません。{received_on:year}・{received_on:brief}・{received_on}"
                + " など24のどれかにしてください"),
        arguments(
            75,
            "application",
            "applications",
            "「applications」は使えません。application・note・request・visit のどれかにしてください"),
        arguments(
            76,
            "target_year:fiscal",
            "target_year:year",
            "{target_year:year} に入れるものがありません。{target_year}・{target_year:fiscal}・{targets:list}"
                + " など24のどれかにしてください"),
        arguments(
            78,
            "{year}",
            "{number}",
            "{number} に入れるものがありません。{year}・{previous-year}・{city}・{first-day}・{last-day}・{called}"
                + " のどれかにしてください"),
        arguments(
            79,
            "{called}",
            "{label}",
            "{label} に入れるものがありません。{year}・{previous-year}・{city}・{first-day}・{last-day}・{called}"
                + " のどれかにしてください"));
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        arguments(82, "R2", "二年", "「二年」は使えません。年度（R4 の形）を書いてください"),
        arguments(84, "records", "record", "「record」は使えません。numbers・records のどれかにしてください"),
        arguments(85, "called: 所管", "called: 所管, city: 市", "「city」は報告書が初めからもつ語です。別の名前にしてください"),
        arguments(86, "{n}", "{m}", "{m} に入れるものがありません。{n} にしてください"),
        arguments(87, "{list}", "", "「該当」に {list} がありません。{list} を入れてください"),
        arguments(88, "R4", "令和2", "「R2」は82行目にもあります。別の語にするか、どちらかを消してください"),
        arguments(
            90,
            "records, numbers",
            "records, numbers, records",
            "「records」は90行目にもあります。別の語にするか、どちらかを消してください"),
        arguments(91, "部局", "\"部局{n}\"", "{n} に入れるものがありません。ここでは { } を使わずに書いてください"));
  }

  static Stream<Arguments> consequences() {
    return Stream.of(
        arguments(
            12,
            "each: method",
            "each: targets",
            "「targets」は使えません。agency・system・method・basis・clause のどれかにしてください"),
        arguments(13, "label: 枚数, ", "", "列の名前がありません。label か each を書いてください"),
        arguments(33, "each: [clause]", "", "行がありません。each か total を書いてください"),
        arguments(
            50,
            ", each: \"{label}{value}\", zero: omit",
            "",
            "引用する数が一つに決まりません。row と column の両方を書くか、each を書いてください"),
        arguments(
            57, "provision: exemptions", "provision: bases", "「bases」は使えません。exemptions にしてください"),
        arguments(
            61,
            "of: by-method",
            "of: by-basis",
            "表「by-basis」は、記録がない年に行が一つもなくなります。その表の rows に total を書くか、zero: list にしてください"));
  }

  @ParameterizedTest
  @MethodSource({"words", "tables", "phrases", "numbers", "blocks", "layouts"})
  void namesTheLine(int line, String piece, String other, String sentence, @TempDir Path folder) {
    assertThat(SampleJobs.in(folder).edit(FILE, line, piece, other).faults())
        .containsExactly(FILE + " " + line + "行目: " + sentence);
  }

  @ParameterizedTest
  @MethodSource("consequences")
  void namesTheLineBesidesWhatFollowsFromIt(
      int line, String piece, String other, String sentence, @TempDir Path folder) {
    assertThat(SampleJobs.in(folder).edit(FILE, line, piece, other).faults())
        .contains(FILE + " " + line + "行目: " + sentence);
  }

  /** A restriction that no record can meet would print 0 in silence. */
  @Test
  void whatNoRecordCanMeetIsNamed(@TempDir Path folder) {
    SampleJobs jobs = SampleJobs.in(folder);
    jobs.edit(FILE, 8, "target_year: [this-year]", "received_on: [earlier]")
        .edit(FILE, 23, "zero: omit", "only: {agency: [市長]}, zero: omit")
        .edit(FILE, 24, "label: 件数", "label: 件数, where: {agency: [企業管理者]}");
    assertThat(jobs.faults())
        .contains(
            FILE
                + " 8行目: この台帳の「received_on」はその年度の日だけなので、earlier に当てはまる記録がありません。"
                + "前の年度から繰り越した記録も書く台帳なら、jobs/kinds/ の opened に field と earlier: true を書き、"
                + "書かない台帳なら、この where を消してください",
            FILE
                + " 24行目: 行は only で「agency」が 市長 のものだけなので、この列はいつも 0 になります。"
                + "rows の only か、この列の where の値を直すか、消してください");
  }

  /** What counts in several rows or columns has no sum of them. */
  @Test
  void categoriesAddUpToNothing(@TempDir Path folder) {
    SampleJobs jobs = SampleJobs.in(folder);
    jobs.edit("kinds/application.yml", 11, "vocabulary", "categories")
        .edit(
            FILE,
            9,
            "rows: {each: [system], split: {公開: method}, total: 合計}",
            "rows: {each: [system, method], subtotal: system, total: 合計}");
    assertThat(jobs.faults())
        .contains(
            FILE
                + " 9行目: 一件が二つ以上の行に数えられることがあるので（categories の項目）、小計は置けません。"
                + "subtotal を消すか、二つの表に分けてください",
            FILE
                + " 11行目: 一件が「method」の二つ以上の列に数えられることがあるので、合わせても全体になりません。"
                + "of を消してください。label だけの列が、一件を一度だけ数えた全体です");
  }

  @Test
  void namesTheSectionThatNoLayoutHas(@TempDir Path folder) {
    SampleJobs jobs = SampleJobs.in(folder);
    jobs.edit(FILE, 84, ", records", "").edit(FILE, 90, "records, ", "");
    assertThat(jobs.faults())
        .contains(
            FILE + " 65行目: 節「records」はどの layouts にもありません。layouts の sections に足すか、この節を消してください");
  }

  @Test
  void namesTheKindThatCannotTellTheRowsApart(@TempDir Path folder) {
    assertThat(SampleJobs.in(folder).with(FILE, 19, "").faults())
        .containsExactly(
            FILE
                + " 17行目: 台帳 visit には、行を作る項目 system・method がありません。"
                + "その項目がある台帳にするか、through でその項目がある台帳につないでください");
  }

  @Test
  void aWordMustStandInEveryLayoutThatHasTheSection(@TempDir Path folder) {
    assertThat(SampleJobs.in(folder).edit(FILE, 91, "called", "named").faults())
        .contains(
            FILE
                + " 43行目: {called} に入れるものがありません。"
                + "{year}・{previous-year}・{city}・{first-day}・{last-day} のどれかにしてください");
  }

  @Test
  void namesTheFaultsOfReportsTogetherWithThoseOfOtherFiles(@TempDir Path folder) {
    SampleJobs jobs = SampleJobs.in(folder);
    jobs.with("kinds/note.yml", 1, "nama: 覚え").edit(FILE, 2, "visit", "visits");
    assertThat(jobs.faults())
        .containsExactly(
            "kinds/note.yml 1行目:"
                + " 「nama」は使えません。name・from・until・key・scope・opened・owner・order・decisions・meetings・notices・fields・derived"
                + " のどれかにしてください",
            FILE + " 2行目: 「visits」は使えません。application・note・request・visit のどれかにしてください");
  }

  @Test
  void theDeliveredReportsAreInOrder() throws InvalidRulebook {
    assertThat(new RulebookReader(Path.of("jobs")).read().reports().keySet())
        .containsExactly("information-disclosure", "my-number-audit", "personal-information");
  }

  @Test
  void theColumnsOfAFieldAreThoseOfItsTable() throws InvalidRulebook {
    for (RecordKind kind : new RulebookReader(Path.of("jobs")).read().kinds().values()) {
      assertThat(kind.all().stream().flatMap(field -> field.columns().stream()))
          .containsExactlyElementsOf(
              new RecordTable(kind)
                  .columns().stream()
                      .map(RecordTable.Column::name)
                      // beside a number, how it is compared, which no table of a report names
                      .filter(name -> !name.endsWith("_same"))
                      .toList());
    }
  }
}
