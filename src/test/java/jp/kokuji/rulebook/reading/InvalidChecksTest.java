package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.CheckNote;
import jp.kokuji.rulebook.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to spoil the checks or the notes, and the one sentence that must come of it. */
class InvalidChecksTest {
  private static final String CHECKS =
      """
      checks:
        - id: C-A01
          report: yearly
          severity: error
          says: 総数は{left}、部課別の数は{right}です。
          equal:
            left: {table: by-method, row: 合計, column: 総数}
            right: {records: application, where: {system: [公開]}}
        - id: C-A02
          report: yearly
          severity: warning
          note: true
          says: "{place}は{left}から{right}になりました。"
          change: {figures: {table: by-method, within: 公開, column: 総数}, factor: 3, least: 20}
        - id: C-A03
          report: yearly
          severity: error
          says: "{place}がありません。"
          linked: {records: visit, field: application, to: {kind: application, field: number}}
      """;
  private static final String NOTES =
      """
      notes:
        - check: C-A02
          place: 公開/閲覧
          text: 確かめた。
          decided: 課長
      """;

  @TempDir private Path folder = Path.of("");

  private String faults(String checks, String notes) throws IOException {
    SampleJobs jobs = SampleJobs.in(folder);
    Files.writeString(folder.resolve("checks.yml"), checks);
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("notes/R3.yml"), notes);
    return String.join("\n", jobs.faults());
  }

  @Test
  void theseAreInOrder() throws Exception {
    assertThat(faults(CHECKS, NOTES)).isEmpty();
    Checks checks = new RulebookReader(folder).read().checks();
    assertThat(checks.declared()).hasSize(3);
    assertThat(checks.findNote(new FiscalYear(2021), "C-A02", "公開/閲覧"))
        .get()
        .extracting(CheckNote::text, CheckNote::print, CheckNote::line)
        .containsExactly("確かめた。", false, 2);
    assertThat(checks.notes(new FiscalYear(2020))).isEmpty();
  }

  @Test
  void aCityMayHaveNoNotes() throws IOException {
    assertThat(SampleJobs.in(folder).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: C-A02|id: C-A01|9行目: 「C-A01」は2行目にもあります。別の語にするか、どちらかを消してください",
        "id: C-A01|id: A1|2行目: 「A1」は使えません。C-D01 のような記号を書いてください",
        "report: yearly|report: year|3行目: 「year」は使えません。yearly にしてください",
        "severity: error|severity: fatal|4行目: 「fatal」は使えません。error・warning のどれかにしてください",
        "{right}です|{rigth}です|5行目: {rigth} に入れるものがありません。{left}・{right}・{place} のどれかにしてください",
        "equal:|same:|6行目:"
            + " 「same」は使えません。id・report・severity・note・says・equal・at-least・same-rows・per-clause・clause-hits・opening・linked・filled・same-words・change・share・belongs"
            + " のどれかにしてください",
        "table: by-method, row|table: by-methods, row|7行目:"
            + " 「by-methods」は使えません。by-method・by-clauses・by-department・per-clause・by-basis"
            + " のどれかにしてください",
        "row: 合計|row: 総計|7行目: 「総計」は使えません。合計・公開/閲覧・公開/写し のどれかにしてください",
        "row: 合計|within: 個人|7行目: 「個人」より内側の行がありません。内訳のある行の名前を書いてください",
        "row: 合計, column: 総数|row: 合計, within: 公開|7行目: row と within は一緒に使えません。row か within"
            + " のどちらかを消してください",
        "row: 合計, column: 総数|row: 合計, where: {system: [公開]}|7行目: table と where は一緒に使えません。table か"
            + " where のどちらかを消してください",
        "{table: by-method, row: 合計, column: 総数}|{row: 合計}|7行目: 「table」も「records」もありません。table か"
            + " records を書いてください",
        "records: application, where|records: aplication, where|8行目:"
            + " 「aplication」は使えません。application・note・request・visit のどれかにしてください",
        "where: {system: [公開]}|where: {system: [開示]}|8行目: 「開示」は使えません。公開・保護 のどれかにしてください",
        "severity: warning|severity: error|12行目: error は注記では済みません。severity を warning にするか、note"
            + " を消してください",
        "factor: 3|factor: 1|14行目: 「1」は使えません。2～1000000の整数（何倍から確かめるか）を書いてください",
        "field: number|field: nummer|19行目: 「nummer」は使えません。",
        "linked: {records: visit, field: application, to: {kind: application, field: number}}|#"
            + " なし|15行目:"
            + " 確かめ方がありません。equal・at-least・same-rows・per-clause・clause-hits・opening・linked・filled・same-words・change・share・belongs"
            + " のどれか一つを書いてください",
        "linked: {records: visit, field: application, to: {kind: application, field:"
            + " number}}|belongs: {records: visit, field: number}|19行目: 「number」は使えません。",
      })
  void faultsOfChecksAreNamedByLine(String passage, String other, String fault) throws IOException {
    assertThat(CHECKS).contains(passage);
    int at = CHECKS.indexOf(passage);
    String spoiled = CHECKS.substring(0, at) + other + CHECKS.substring(at + passage.length());
    assertThat(faults(spoiled, "notes: []\n"))
        .startsWith("checks.yml " + fault)
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check: C-A02|check: C-A09|2行目: 「C-A09」は使えません。C-A02・yearly:proof:kept のどれかにしてください",
        "check: C-A02|check: C-A01|2行目: 「C-A01」は使えません。C-A02・yearly:proof:kept のどれかにしてください",
        "decided: 課長|# なし|2行目: 「decided」がありません。「decided」を書いてください（確かめた人の職（名前は書かない））",
        "text: 確かめた。|text: ''|4行目: 「」は使えません。確かめた結果（500字まで）を書いてください",
        "decided: 課長|print: はい|",
      })
  void faultsOfNotesAreNamedByLine(String passage, String other, String fault) throws IOException {
    assertThat(NOTES).contains(passage);
    String found = faults(CHECKS, NOTES.replace(passage, other));
    assertThat(found).startsWith("notes/R3.yml " + (fault == null ? "" : fault));
  }

  @Test
  void oneNoteAPlaceAndOneFileAYear() throws IOException {
    String twice = NOTES + NOTES.substring(NOTES.indexOf("  -"));
    assertThat(faults(CHECKS, twice))
        .isEqualTo("notes/R3.yml 6行目: 「C-A02 公開/閲覧」は2行目にもあります。別の語にするか、どちらかを消してください");

    Files.move(folder.resolve("notes/R3.yml"), folder.resolve("notes/今年.yml"));
    assertThat(new SampleJobs(folder).faults())
        .containsExactly("notes/今年.yml: ファイル名「今年」は年度ではありません。R3.yml のような名前にしてください");
  }
}
