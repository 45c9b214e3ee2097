package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** Each way to spoil the delivered consultation sheet, and the one sentence that comes of it. */
class InvalidDocumentTest {
  private static final String FILE = "documents/consultation-sheet.yml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "each: {kind: consultation, fields: [number]}|counts: [consultation]"
            + "|「each」がありません。each: に、文書を一つずつ作る台帳（kind）と項目（fields）を書いてください",
        "fields: [number]|fields: [persons]|「persons」は使えません",
        "  consulted-file: {number: number}|  training: {audience: number}"
            + "|台帳「consulted-file」のどの記録を文書に載せるか、分かりません",
        "council-item: {consultation_number: number}|council-item: {session:"
            + " nothing}|「nothing」は使えません",
        "諮問書（諮問番号　{number}）|諮問書（諮問番号　{numbr}）|{numbr} に入れるものがありません",
        "{label: ファイル}|{label: ファイル, kind: consultation}|文書の表の列には「kind」を使えません",
        "totals: inventory|totals: inventry|「inventry」は使えません",
        "{heading: 登録件数, text: \"{records}\", width: 12}|{heading: 件数, text: \"{records}\", width:"
            + " 12}|",
      })
  void namesWhatIsAmiss(String passage, String other, String sentence, @TempDir Path folder)
      throws IOException {
    FileSystemUtils.copyRecursively(Path.of("jobs"), folder);
    Path file = folder.resolve(FILE);
    String text = Files.readString(file);
    assertThat(text).contains(passage);
    Files.writeString(file, text.replace(passage, other));
    if (sentence == null) {
      assertThat(new SampleJobs(folder).faults()).isEmpty();
    } else {
      assertThat(new SampleJobs(folder).faults())
          .anySatisfy(fault -> assertThat(fault).startsWith(FILE).contains(sentence));
    }
  }

  @Test
  void aLedgerThatCannotBeReadIsTheOnlyFault(@TempDir Path folder) throws IOException {
    FileSystemUtils.copyRecursively(Path.of("jobs"), folder);
    Path kind = folder.resolve("kinds/council-item.yml");
    Files.writeString(kind, Files.readString(kind).replace("fields:", "fields: ["));
    assertThat(new SampleJobs(folder).faults())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).startsWith("kinds/council-item.yml"));
  }

  @ParameterizedTest
  @CsvSource({"reports/personal-information.yml,「each」は報告書には使えません"})
  void reportIsAboutTheWholeYear(String name, String sentence, @TempDir Path folder)
      throws IOException {
    FileSystemUtils.copyRecursively(Path.of("jobs"), folder);
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("(?m)^counts: .*$", "$0\neach: {kind: appeal, fields: [system]}"));
    assertThat(new SampleJobs(folder).faults()).anyMatch(fault -> fault.contains(sentence));
  }
}
