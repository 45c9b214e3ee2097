package jp.kokuji.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
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
            1, "title", "titel", "「titel」は使えません。title・counts・tables・sections・layouts のどれかにしてください"),
        arguments(
            5, "by-method", "By_Method", "「By_Method」は使えません。表（英小文字で始まり、英小文字・数字・- だけの名前）にしてください"),
        arguments(7, "unit", "units", "「units」は使えません。kind・unit・where・rows・columns のどれかにしてください"),
        arguments(23, "zero: omit", "zero: hide", "「hide」は使えません。list・omit のどれかにしてください"),
        arguments(
            13, "label: 枚数", "label: 枚/数", "「枚/数」は使えません。名前（半角の / : + は図表の番号の区切りなので使えません）を書いてください"),
        arguments(
            28, "total: 合計", "total: 合:計", "「合:計」は使えません。名前（半角の / : + は図表の番号の区切りなので使えません）を書いてください"),
        arguments(12, "写しの交付", "写し:交付", "「写し:交付」は使えません。名前（半角の / : + は図表の番号の区切りなので使えません）を書いてください"),
        arguments(12, "labels", "label", "each と label は一緒に使えません。each か label のどちらかを消してください"),
        arguments(
            53,
            "otherwise",
            "otherwize",
            "「otherwize」は使えません。text・phrases・when・otherwise のどれかにしてください"),
        arguments(57, "largest: 2", "largest: 0", "「0」は使えません。多いものから並べる数（1以上の整数）を書いてください"),
        arguments(
            61,
            "cross",
            "crosss",
            "「crosss」は使えません。text・subheading・remark・cross・breakdown・departments・legend・listing・lines・meetings のどれかにしてください"),
        arguments(
            61, "caption", "capton", "「capton」は使えません。of・caption・unit・headings・label のどれかにしてください"),
        arguments(73, "width: 10", "width: 広い", "「広い」は使えません。列の幅の割合（1～200の整数）を書いてください"),
        arguments(83, "half", "hafl", "「hafl」は使えません。half・full のどれかにしてください"));
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        arguments(
            2, "visit", "visits", "「visits」は使えません。application・note・request・visit のどれかにしてください"),
        arguments(
            21,
            "application",
            "aplication",
            "「aplication」は使えません。application・note・request・visit のどれかにしてください"),
        arguments(
            8,
            "system",
            "sistem",
            "「sistem」は使えません。number・received_on・target_year・agency・department・system・method・clauses・basis のどれかにしてください"),
        arguments(8, "公開", "公聞", "「公聞」は使えません。公開・保護 のどれかにしてください"),
        arguments(
            8,
            "this-year",
            "next-year",
            "「next-year」は使えません。this-year・previous-year・年度（R3 の形）のどれかにしてください"),
        arguments(18, "[this-year]", "[R2, R3]", "「visited_month」に年度が二つ以上あります。年度を一つにしてください"),
        arguments(
            9,
            "each: [system]",
            "each: [number]",
            "「number」は使えません。agency・department・system・method・clauses・basis・clause のどれかにしてください"),
        arguments(9, "公開:", "非公開:", "「非公開」は使えません。公開・保護 のどれかにしてください"),
        arguments(9, "total: 合計", "total: 保護", "「保護」という行がほかにもあります。別の名前にしてください"),
        arguments(
            23,
            "subtotal: department",
            "subtotal: clauses",
            "「clauses」は使えません。department のどれかにしてください"),
        arguments(
            28,
            "zero: omit",
            "subtotal: department",
            "小計の内訳になる行がありません。each に内訳の項目を足すか、subtotal を消してください"),
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
        arguments(38, "each: [basis], zero: omit", "{}", "行がありません。each か total を書いてください"),
        arguments(11, "of: method", "of: system", "「system」は使えません。method のどれかにしてください"),
        arguments(12, "写し:", "写真:", "「写真」は使えません。閲覧・写し のどれかにしてください"),
        arguments(12, "each: method", "each: basis", "「basis」は使えません。system・method のどれかにしてください"),
        arguments(13, "label: 枚数, ", "", "列の名前がありません。label か each を書いてください"),
        arguments(13, "pages", "number", "「number」は使えません。pages・targets_count のどれかにしてください"),
        arguments(
            14, "received_on", "day", "「day」は使えません。number・received_on・target_year など14のどれかにしてください"),
        arguments(14, "日数", "閲覧", "「閲覧」は12行目にもあります。別の語にするか、どちらかを消してください"),
        arguments(15, "枚数", "計", "「計」は使えません。総数・閲覧・写しの交付・枚数・日数・来庁 のどれかにしてください"),
        arguments(
            15, "plus:", "sum: [pages], plus:", "plus と sum は一緒に使えません。plus か sum のどちらかを消してください"),
        arguments(
            19,
            "field: application",
            "field: request",
            "「request」は使えません。visited_month・corner・application・persons のどれかにしてください"),
        arguments(19, "kind: application", "kind: request", "x"),
        arguments(19, "to: number", "to: no", "x"),
        arguments(
            19, "through: {field: application, kind: application, to: number}", "unit: 人", "x"));
  }

  static Stream<Arguments> sections() {
    return Stream.of(
        arguments(43, "called", "calld", "x"),
        arguments(47, "{laws}", "{law}", "x"),
        arguments(47, "{laws}", "{laws", "x"),
        arguments(49, "table: by-method", "table: by-methods", "x"),
        arguments(49, "row: 合計", "row: 総計", "x"),
        arguments(49, "column: 総数", "column: 件数", "x"),
        arguments(49, ", column: 総数", "", "x"),
        arguments(49, "table: by-method, ", "", "x"),
        arguments(49, "table: by-method", "table: by-method, kind: application", "x"),
        arguments(50, "within: 公開", "within: 保護", "x"),
        arguments(50, "except: [閲覧]", "except: [覧]", "x"),
        arguments(50, "{label}", "{lavel}", "x"),
        arguments(50, "column: 総数", "row: 合計, column: 総数", "x"),
        arguments(50, ", each: \"{label}{value}\", zero: omit", "", "x"),
        arguments(51, "field: department_text", "field: office", "x"),
        arguments(51, "法律", "法", "x"),
        arguments(51, "kind: application", "kind: applications", "x"),
        arguments(52, "all", "total", "x"),
        arguments(52, "          when: all", "", "x"),
        arguments(57, ", largest: 2", "", "x"),
        arguments(57, "provision: exemptions", "provision: bases", "x"),
        arguments(58, "{phrase}", "{short}", "x"),
        arguments(60, "{year}", "{yaer}", "x"),
        arguments(61, "of: by-method", "of: by-basis", "x"),
        arguments(61, "[制度, 方法]", "[制度]", "x"),
        arguments(61, "{label}分", "分", "x"),
        arguments(62, "of: by-clauses", "of: by-department", "x"),
        arguments(62, "provision: exemptions", "provision: bases", "x"),
        arguments(62, "{article}", "{clause}", "x"),
        arguments(63, "of: by-department", "of: by-clauses", "x"),
        arguments(63, ", provision: exemptions", "", "x"),
        arguments(64, "{clause}", "{n}", "x"),
        arguments(70, "閲覧", "閲", "x"),
        arguments(70, "市長", "市", "x"),
        arguments(70, "received_on", "receive", "x"),
        arguments(73, "received_on:brief", "received_on:short", "x"),
        arguments(67, "記録", "数", "x"),
        arguments(75, "application", "applications", "x"),
        arguments(76, "target_year:fiscal", "target_year:year", "x"),
        arguments(78, "{year}", "{number}", "x"),
        arguments(79, "{called}", "{label}", "x"));
  }

  static Stream<Arguments> layouts() {
    return Stream.of(
        arguments(82, "R2", "二年", "x"),
        arguments(84, "records", "record", "x"),
        arguments(88, "R4", "令和2", "x"),
        arguments(90, "records, numbers", "records, numbers, records", "x"),
        arguments(85, "called", "city", "x"),
        arguments(86, "{n}", "{m}", "x"),
        arguments(87, "{list}", "", "x"),
        arguments(91, "部局", "部局{n}", "x"));
  }

  @ParameterizedTest
  @MethodSource({"words", "tables", "sections", "layouts"})
  void namesTheLine(int line, String piece, String other, String sentence, @TempDir Path folder) {
    assertThat(SampleJobs.in(folder).edit(FILE, line, piece, other).faults())
        .containsExactly(FILE + " " + line + "行目: " + sentence);
  }
}
