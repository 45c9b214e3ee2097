package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
  private static final String LEDGER = "受付番号,実施機関\n1,髙﨑市長\n";
  private static final Charset CP932 = Charset.forName("windows-31j");

  private final Path folder;

  CsvLinesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(byte[] content) {
    return Read.file(folder, "請求台帳.csv", content);
  }

  private Path file(String content) {
    return file(content.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  void readsWhatDecodesWithoutAnError(String charset) throws Exception {
    assertThat(Read.lines(file(LEDGER.getBytes(Charset.forName(charset)))))
        .containsExactly(line(1, 2, "受付番号", "実施機関"), line(2, 2, "1", "髙﨑市長"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsByTheByteOrderMark(String charset) throws Exception {
    assertThat(Read.cells(file(("\uFEFF" + LEDGER).getBytes(Charset.forName(charset)))))
        .containsExactly(List.of("受付番号", "実施機関"), List.of("1", "髙﨑市長"));
  }

  @Test
  void keepsGaijiAndTheWavyDashesOfCp932() throws Exception {
    byte[] bytes = {(byte) 0xF0, 0x40, ',', (byte) 0x81, 0x60, ',', (byte) 0x88, (byte) 0x9F};
    assertThat(Read.cells(file(bytes))).containsExactly(List.of("\uE000", "～", "亜"));
  }

  @ParameterizedTest
  @CsvSource({"EUC-JP, EUC-JP（1バイト目）, 1", "ISO-2022-JP, ISO-2022-JP（1バイト目）, 1"})
  void refusesOtherJapaneseEncodings(String charset, String found, int line) {
    Problem problem = Read.problem(file("受付番号,実施機関\n".getBytes(Charset.forName(charset))));
    assertThat(problem)
        .extracting(Problem::rule, Problem::found, Problem::row)
        .containsExactly(Rule.UNREADABLE_ENCODING, found, line);
    assertThat(problem.allowed()).contains("UTF-8");
  }

  @Test
  void refusesEucJpOfAnyText() {
    for (String text : List.of("計", "件名,備考", "ア", "令和３年度", "あ\nい")) {
      Path file = file(text.getBytes(Charset.forName("EUC-JP")));
      assertThat(Read.problem(file).found()).as(text).startsWith("EUC-JP");
    }
  }

  @Test
  void saysWhereTwoEncodingsAreMixed() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("番号,氏名\r\n".getBytes(CP932));
    int offset = bytes.size();
    bytes.write("1,総務部".getBytes(UTF_8));
    Problem problem = Read.problem(file(bytes.toByteArray()));
    assertThat(problem.rule()).isEqualTo(Rule.UNREADABLE_ENCODING);
    assertThat(problem.row()).isEqualTo(2);
    assertThat(problem.found()).isEqualTo("UTF-8（" + (offset + 1) + "バイト目）");
  }

  @Test
  void saysWhereAByteCannotBeDecoded() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("番号\r\nあ\r\n".getBytes(UTF_8));
    int offset = bytes.size();
    bytes.write(0xFF);
    Problem problem = Read.problem(file(bytes.toByteArray()));
    assertThat(problem.row()).isEqualTo(3);
    assertThat(problem.found()).isEqualTo("（" + (offset + 1) + "バイト目）");
  }

  @ParameterizedTest
  @CsvSource({"'a,\0', NUL（3バイト目）", "'あ\uFFFD', 文字化け U+FFFD（4バイト目）"})
  void refusesCharactersThatOnlyDamageBrings(String text, String found) {
    assertThat(Read.problem(file(text)).found()).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b,,\n1,2,\n", "a;b\n1;2"})
  void readsEveryLineEndAndNoFinalOne(String text) throws Exception {
    assertThat(Read.cells(file(text))).containsExactly(List.of("a", "b"), List.of("1", "2"));
  }

  private static Line line(int row, int fields, String... cells) {
    return new Line("", row, List.of(cells), List.of(), List.of(), fields);
  }

  @Test
  void countsRowsAsASpreadsheetProgramDoes() throws Exception {
    assertThat(Read.lines(file("題名\n\n\"a\r\nb\",\"c\"\"d\"\r,\n\nz")))
        .containsExactly(
            line(1, 1, "題名"),
            line(2, 1),
            line(3, 2, "a\r\nb", "c\"d"),
            line(4, 2),
            line(5, 1),
            line(6, 1, "z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "番号\t件名\t号\n1\tあ\t1,2,3,4\n2\tい\t1",
        "台帳, 令和3年度, 総務部\n番号\t件名\t号\n1\tあ\t1,2\n2\tい\t3",
        "番号;件名;号\n1;\"あ,,,,,,,\n,,,,,\";1,2\n2;い;1",
        "sep=|\r\n番号|件名|号\n1|あ;b|1"
      })
  void findsTheDelimiter(String text) throws Exception {
    assertThat(Read.cells(file(text))).contains(List.of("番号", "件名", "号"));
  }

  @Test
  void doesNotCountASepLineAsARow() throws Exception {
    assertThat(Read.lines(file("sep=;\na;b\n"))).containsExactly(line(1, 2, "a", "b"));
  }

  @ParameterizedTest
  @CsvSource({"'a\n1,\"b\nc\nd', 2", "'a\nb\n\"c\nd\"e\"\n', 3", "'\"', 1"})
  void namesTheRowOfAnUnclosedQuote(String text, int row) {
    Problem problem = Read.problem(file(text));
    assertThat(problem.rule()).isEqualTo(Rule.UNCLOSED_QUOTE);
    assertThat(problem.row()).isEqualTo(row);
  }

  @Test
  void refusesFieldsAndRowsOverTheLimits() throws Exception {
    String longest = "x".repeat(Limits.FIELD);
    assertThat(Read.lines(file("a\n" + longest))).hasSize(2);
    assertThat(tooLargeAt("a\n" + longest + "x")).isEqualTo(2);
    assertThat(Read.lines(file("a\n" + "x,".repeat(Limits.COLUMNS)))).hasSize(2);
    assertThat(tooLargeAt("a\n\n" + "x,".repeat(Limits.COLUMNS) + "x")).isEqualTo(3);
    assertThat(tooLargeAt("a\n" + ",".repeat(3 * Limits.RECORD))).isEqualTo(2);
    assertThat(tooLargeAt("a\n\"" + "b\n".repeat(Limits.RECORD))).isEqualTo(2);
  }

  private int tooLargeAt(String text) {
    Problem problem = Read.problem(file(text));
    assertThat(problem.rule()).isEqualTo(Rule.TOO_LARGE);
    return problem.row();
  }

  @Test
  void refusesAnEndlessLine() throws Exception {
    Path file = folder.resolve("endless.csv");
    byte[] block = "0123456789abcdef".repeat(1 << 16).getBytes(UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write("番号\n".getBytes(UTF_8));
      for (int i = 0; i < 64; i++) {
        out.write(block);
      }
    }
    assertThat(Read.problem(file).rule()).isEqualTo(Rule.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({
    "'ID;PWXL;N;E\\nP;PGeneral\\n',SYLK",
    "'ID;P\\r\\nB;Y2;X2\\r\\n',SYLK",
    "'TABLE\\n0,1\\n\"EXCEL\"\\nVECTORS\\n0,2\\n\"\"\\n',DIF"
  })
  void namesWhatExcelOffersBesideCsv(String text, String name) {
    Problem problem = Read.problem(file(text.replace("\\r", "\r").replace("\\n", "\n")));
    assertThat(problem.rule()).isEqualTo(Rule.NOT_A_LEDGER_FORMAT);
    assertThat(problem.found()).isEqualTo(name);
  }
}
