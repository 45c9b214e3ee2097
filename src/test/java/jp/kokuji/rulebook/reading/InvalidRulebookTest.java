package jp.kokuji.rulebook.reading;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to spoil one line of the sample, and the one sentence that must come of it. */
class InvalidRulebookTest {
  private static final String OTHER = "別の語にするか、どちらかを消してください";
  private static final String APART = "別の名前にするか、どちらかを消すか、from・until で使う日を分けてください";
  private SampleJobs sample;

  @BeforeEach
  void copySample(@TempDir Path folder) {
    sample = SampleJobs.in(folder);
  }

  @Test
  void aColumnBelongsToOneFieldOnly() {
    sample.with("kinds/request.yml", 16, "  - name: clauses_law");
    assertThat(sample.faults())
        .contains(
            "kinds/request.yml 26行目: 「clauses」の記録に使う列 clauses_law"
                + " は、「clauses_law」の列と重なります。どちらかを別の名前にしてください");
  }

  @Test
  void oneKindOnlyHoldsTheMeetings() {
    sample.with(
        "kinds/visit.yml", 1, "meetings: {meeting: x, session: x, held: x, item: x}\nname: 来庁");
    assertThat(sample.faults())
        .contains("kinds/visit.yml 1行目: 「meetings」は kinds/note.yml 2行目にもあります。" + OTHER);
  }

  @Test
  void aTableOfMeetingsNeedsAKindThatHoldsThem() {
    sample.with("kinds/note.yml", 2, "");
    assertThat(sample.faults())
        .containsExactly(
            "reports/yearly.yml 79行目: 会議の記録の台帳がありません。jobs/kinds/ の一つの台帳に meetings を書いて、項目を示してください");
  }

  @Test
  void theSampleItselfIsInOrder() {
    assertThat(sample.faults()).isEmpty();
  }

  static Stream<Arguments> spoiledLines() {
    return Stream.concat(spoiledCity(), Stream.concat(spoiledLaw(), spoiledKind()));
  }

  private static Stream<Arguments> spoiledCity() {
    return Stream.of(
        arguments("city/city.yml", 2, "code: 1", "「1」は使えません。全国地方公共団体コード（6桁の数字を \" で囲んだもの）を書いてください"),
        arguments("city/agencies.yml", 4, "  - name: 市長", "「市長」は2行目にもあります。" + APART),
        arguments("city/agencies.yml", 5, "    aliases: [市 長 部 局]", "「市 長 部 局」は3行目にもあります。" + APART),
        arguments(
            "city/agencies.yml",
            5,
            "    aliases: [{name: 水道局, from: 2021-02-30}]",
            "「2021-02-30」は使えません。有効になる日（2023-04-01 の形。書かなければ初めから有効）を書いてください"),
        arguments(
            "city/agencies.yml",
            5,
            "    aliases: [{name: 水道局, from: 2021-04-01, until: 2020-04-01}]",
            "until の 2020-04-01 が from の 2021-04-01 より前です。from と同じ日か、それより後の日にしてください"),
        arguments(
            "city/corners.yml",
            6,
            "    agency: 企業管理",
            "「企業管理」はありません。city/agencies.yml の name のどれか（企業管理者・市長 など）にしてください"),
        arguments(
            "city/departments.yml",
            9,
            "    agency: 市町",
            "「市町」はありません。city/agencies.yml の name のどれか（市長・企業管理者 など）にしてください"),
        arguments(
            "city/departments.yml",
            4,
            "    corner: 総務",
            "「総務」はありません。city/corners.yml の name のどれか（総務部・水道部 など）にしてください"),
        arguments(
            "city/departments.yml",
            2,
            "  - name: 総務/部",
            "「総務/部」は使えません。名前（半角の / : + は図表の番号の区切りなので使えません）を書いてください"),
        arguments(
            "city/departments.yml", 7, "    sections: [総務課, 総務課]", "「総務課」は7行目にもあります。" + OTHER));
  }

  private static Stream<Arguments> spoiledLaw() {
    return Stream.of(
        arguments(
            "law/exemptions.yml",
            8,
            "      - {number: 1, name: 法人等に関する情報}",
            "「1」は7行目にもあります。" + OTHER),
        arguments("law/bases.yml", 11, "        accepts: [同 意]", "「同 意」は8行目にもあります。" + OTHER));
  }

  private static Stream<Arguments> spoiledKind() {
    String all = "number・received_on・decided_on・outcome・clauses のどれかにしてください";
    return Stream.of(
        arguments(
            "kinds/request.yml",
            1,
            "nama: 請求",
            "「nama」は使えません。name・from・until・key・scope・opened・owner・order・decisions・meetings・notices・fields・derived"
                + " のどれかにしてください"),
        arguments(
            "kinds/visit.yml",
            3,
            "  - {name: visited_month, heading: 年月, type: month, example: [\"4\", \"13\"]}",
            "記入例の「13」は使えません。4 のように月を書いてください"),
        arguments(
            "kinds/visit.yml",
            6,
            "  - {name: persons, heading: 人数, type: count, example: [\"\", 3人]}",
            "記入例の「3人」は使えません。0 以上の整数を書いてください"),
        arguments(
            "law/exemptions.yml",
            7,
            "      - {name: 個人に関する情報, short: 個人情報}",
            "番号（number）と理由（reason）の書き方が合いません。号なら number だけを、号のない理由なら reason だけを書いてください"),
        arguments("kinds/request.yml", 2, "key: [numbers]", "「numbers」は使えません。" + all),
        arguments(
            "kinds/request.yml",
            3,
            "opened: outcome",
            "「outcome」は使えません。received_on・decided_on のどれかにしてください"),
        arguments(
            "kinds/request.yml",
            5,
            "  - {earlier: received_on, later: decided}",
            "「decided」は使えません。received_on・decided_on のどれかにしてください"),
        arguments("kinds/request.yml", 14, "    heading: 受 付 No.", "「受 付 No.」は9行目にもあります。" + OTHER),
        arguments("kinds/request.yml", 24, "      非開示: 不開", "「不開」は使えません。開示・不開示 のどれかにしてください"),
        arguments(
            "kinds/request.yml",
            7,
            "  - name: record_key",
            "「record_key」は、どの記録にもある欄の名前です。別の名前にしてください"),
        arguments(
            "kinds/request.yml",
            26,
            "  - name: " + "c".repeat(60),
            "「" + "c".repeat(60) + "」は長すぎます。59文字以内にしてください"),
        arguments(
            "kinds/note.yml",
            2,
            "meetings: {meeting: body, session: body, held: body, item: body}",
            "「body」は使えません。day にしてください"),
        arguments(
            "kinds/note.yml",
            2,
            "meetings: {meeting: body, session: body, held: day}",
            "「item」がありません。「item」を書いてください（議題の項目の名前）"),
        arguments(
            "kinds/note.yml",
            2,
            "notices: {year: body, system: body, date: day, number: body}",
            "「body」は使えません。ここに書ける名前がまだ一つもありません。指すものを先に書くか、この語を消してください"),
        arguments(
            "kinds/request.yml",
            29,
            "    provision: exemption",
            "「exemption」は使えません。bases・exemptions のどれかにしてください"),
        arguments(
            "kinds/request.yml",
            30,
            "    need: {field: result, values: [不開示]}",
            "「result」は使えません。" + all),
        arguments(
            "kinds/request.yml",
            30,
            "    need: {field: outcome, values: [非公開]}",
            "「非公開」は使えません。開示・不開示・処理中 のどれかにしてください"));
  }

  @ParameterizedTest
  @MethodSource("spoiledLines")
  void namesTheLine(String file, int line, String text, String sentence) {
    assertThat(sample.with(file, line, text).faults())
        .contains(file + " " + line + "行目: " + sentence);
  }

  @Test
  void namesTheLineOfTheLaterVersionWhereTwoAreInForce() {
    assertThat(sample.with("law/exemptions.yml", 11, "    from: 2023-03-31").faults())
        .singleElement()
        .asString()
        .startsWith("law/exemptions.yml 9行目: 3行目からの版と同じ日に有効です");
  }

  @Test
  void namesTheLineOfTheLaterUseWhereADepartmentMovesTwice() {
    sample.with("city/departments.yml", 13, "    agency: 市長");
    assertThat(sample.with("city/departments.yml", 15, "    from: 2021-03-31").faults())
        .containsExactly("city/departments.yml 12行目: 「水道部」は8行目にもあります。" + APART);
  }

  @Test
  void namesTheLineWhereYamlBreaks() {
    assertThat(sample.with("kinds/request.yml", 8, "   heading: [受付番号").faults())
        .singleElement()
        .asString()
        .startsWith("kinds/request.yml 8行目: YAML として読めません");
  }

  static Stream<Arguments> brokenYaml() {
    return Stream.of(
        arguments("    heading: \"受付番号", "8行目: YAML として読めません（引用符が閉じていません）"),
        arguments("    heading: {受付番号", "8行目: YAML として読めません（かっこが閉じていないか、コンマが抜けています）"),
        arguments("    heading: 受付: 番号", "8行目: YAML として読めません（コロン（:）の使い方か、字下げが合いません）"),
        arguments("\theading: 受付番号", "8行目: YAML として読めません（字下げにタブが使われています）"),
        arguments("    heading: @受付番号", "8行目: YAML として読めません（引用符なしでは使えない文字で始まっています）"),
        arguments("    受付番号", "YAML として読めません（項目の名前の後の「: 」がありません）"));
  }

  @ParameterizedTest
  @MethodSource("brokenYaml")
  void saysInJapaneseWhyItIsNoYaml(String line, String sentence) {
    assertThat(sample.with("kinds/request.yml", 8, line).faults())
        .singleElement()
        .asString()
        .contains(sentence);
  }

  @Test
  void namesAWordGivenTwiceInOnePlace() {
    assertThat(sample.with("kinds/request.yml", 15, "    heading: 受理日").faults())
        .contains("kinds/request.yml 15行目: 「heading」は14行目にもあります。どちらか一つにしてください");
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(sample.with("kinds/request.yml", 15, "").faults())
        .containsExactly("kinds/request.yml 13行目: 「type」がありません。「type」を書いてください（項目の種類）");
  }

  @Test
  void namesTheFaultsOfAllFilesAtOnce() throws IOException {
    Files.delete(sample.jobs().resolve("city/city.yml"));
    sample
        .with("city/agencies.yml", 3, "    alias: [市長部局]")
        .with("law/bases.yml", 4, "    articles: 第9条")
        .with("kinds/request.yml", 21, "    type: words");
    assertThat(sample.faults())
        .containsExactly(
            "city/agencies.yml 3行目: 「alias」は使えません。name・aliases・from・until のどれかにしてください",
            "city/city.yml: ファイルがありません。元に戻してください",
            "kinds/request.yml 21行目:"
                + " 「words」は使えません。text・identifier・count・day・month・year・vocabulary・categories・agency・department・corner・clauses・basis・names・items・kind"
                + " のどれかにしてください",
            "law/bases.yml 4行目: 「articles」は使えません。law・article・from・until・agencies・clauses・bases"
                + " のどれかにしてください");
  }

  @Test
  void asksForUtf8() throws IOException {
    Path file = sample.jobs().resolve("law/bases.yml");
    Files.write(file, Files.readString(file).getBytes(Charset.forName("windows-31j")));
    assertThat(sample.faults())
        .containsExactly("law/bases.yml: 文字コードが UTF-8 ではありません。UTF-8 で保存してください");
  }

  @Test
  void takesAFileThatNotepadHasSaved() throws IOException {
    Path file = sample.jobs().resolve("law/bases.yml");
    Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
    assertThat(sample.faults()).isEmpty();
    assertThat(sample.with("law/bases.yml", 4, "    articles: 第9条").faults())
        .anyMatch(sentence -> sentence.startsWith("law/bases.yml 4行目: 「articles」"));
  }

  @Test
  void namesAnEmptyFileAndAMissingFolder() throws IOException {
    Files.writeString(sample.jobs().resolve("city/corners.yml"), "# 空\n");
    Files.delete(sample.jobs().resolve("law/bases.yml"));
    Files.delete(sample.jobs().resolve("law/exemptions.yml"));
    Files.delete(sample.jobs().resolve("law"));
    assertThat(sample.faults())
        .contains(
            "city/corners.yml: 中身がありません。情報公開コーナーの一覧（corners）を書いてください",
            "kinds/request.yml 29行目: jobs/law/exemptions.yml がありません。そのファイルを書くか、この項目の type を text"
                + " にして provision を消してください");
  }

  /** Not every city has checks of its own, and offices of two agencies may bear one name. */
  @Test
  void aCityMayDoWithoutWhatItDoesNotHave() throws IOException {
    Files.writeString(sample.jobs().resolve("checks.yml"), "checks: []\n");
    assertThat(sample.faults()).isEmpty();
    Files.delete(sample.jobs().resolve("checks.yml"));
    assertThat(sample.faults()).isEmpty();
    Path departments = sample.jobs().resolve("city/departments.yml");
    String one = "  - {name: 総務課, agency: 市長}\n";
    Files.writeString(departments, one + one.replace("市長", "企業管理者"), APPEND);
    assertThat(sample.faults()).isEmpty();
    Files.writeString(departments, one, APPEND);
    assertThat(sample.faults()).singleElement().asString().contains("「総務課」は");
  }

  @Test
  void findsTheLineOfAWordWithASlash() {
    sample.with("kinds/request.yml", 24, "      開示/不開示: 開");
    assertThat(sample.faults())
        .containsExactly("kinds/request.yml 24行目: 「開」は使えません。開示・不開示 のどれかにしてください");
    sample.with("kinds/request.yml", 24, "      開示/不~開示: 1");
    assertThat(sample.faults()).containsExactly("kinds/request.yml 24行目: 「1」は使えません。文字を書いてください");
  }

  @Test
  void refusesReferencesOfYaml() {
    sample
        .with("city/agencies.yml", 2, "  - name: &mayor 市長")
        .with("city/agencies.yml", 5, "    aliases: [*mayor]");
    assertThat(sample.faults())
        .containsExactly("city/agencies.yml 5行目: 「*mayor」のような参照は使えません。値をそのまま書くか、\" で囲んでください");
  }

  @Test
  void namesTwoKindsOfOneNameAndAFileThatCannotNameATable() throws IOException {
    Path kinds = sample.jobs().resolve("kinds");
    Files.copy(kinds.resolve("request.yml"), kinds.resolve("Second Request.yml"));
    assertThat(sample.faults())
        .containsExactly(
            "kinds/Second Request.yml: ファイル名「Second Request」は使えません。英小文字を - でつないだ名前にしてください",
            "kinds/request.yml 1行目: 「請求」は kinds/Second Request.yml 1行目にもあります。" + OTHER);
  }

  @Test
  void namesAVersionWithoutClausesAndBases() {
    for (int line = 12; line <= 13; line++) {
      sample.with("law/exemptions.yml", line, "");
    }
    assertThat(sample.faults())
        .containsExactly(
            "law/exemptions.yml 9行目: 号（clauses）と根拠（bases）の書き方が合いません。"
                + "clauses か bases のどちらか一方だけを書いてください");
  }
}
