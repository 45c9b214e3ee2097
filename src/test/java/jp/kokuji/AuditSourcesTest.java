package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which reports are published, and those in which the answer comes. */
@Tag("long")
class AuditSourcesTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><body><nav><a>9</a></nav><h1>請求の状況</h1>
      <table><tr><th rowspan="2">実施機関</th><th rowspan="2">請求件数</th>
      <th colspan="2">処理の内訳</th></tr><tr><th>公開</th><th>非公開</th></tr>
      <tr><td>市長</td><td>40</td><td>35</td><td>5</td></tr>
      <tr><td>議会</td><td>4</td><td>2</td><td>NUMBER</td></tr>
      <tr><td>合計</td><td>44</td><td>37</td><td>7</td></tr></table></body></html>
      """;

  private static final String[][] CELLS = {
    {"Agency", "Granted", "Denied", "Total"},
    {"Mayor", "40", "2", "42"},
    {"Council", "4", "1", "5"},
    {"Total", "44", "3", "48"}
  };

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int audit(Object... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "audit-published";
    for (int i = 0; i < arguments.length; i++) {
      line[i + 1] = arguments[i].toString();
    }
    return CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true)).execute(line);
  }

  private Path page(String name, String number) throws IOException {
    return Files.writeString(folder.resolve(name), PAGE.replace("NUMBER", number), UTF_8);
  }

  @Test
  void webPagesAreReadWithTheirMergedCells() throws IOException {
    assertThat(audit(page("a.html", "2"))).isZero();
    assertThat(out.toString()).contains("確かめた合計 6 個、合わないもの 0 件");
    assertThat(audit(page("b.html", "3"))).isEqualTo(1);
    assertThat(out.toString()).contains("行「議会」、列「処理の内訳/非公開」　誤「3」　正「2」");
  }

  @Test
  void allFilesOfAFolderAreAudited() throws IOException {
    page("a.html", "2");
    page("b.htm", "3");
    Files.writeString(folder.resolve("c.csv"), "区分,件数\n閲覧,12\n写し,30\n合計,42\n", UTF_8);
    Files.writeString(folder.resolve("style.css"), "table {}", UTF_8);
    assertThat(audit(folder)).isEqualTo(1);
    assertThat(out.toString()).contains("a.html: ", "b.htm: ", "c.csv: ").doesNotContain("style");
  }

  /** With rules and without: the cells come from where lines and glyphs stand. */
  @Test
  void tablesOfAPdfAreRead() throws IOException {
    for (boolean ruled : new boolean[] {true, false}) {
      Path pdf = pdf(ruled);
      assertThat(audit(pdf, "--show")).isZero();
      assertThat(out.toString()).contains("Council | 4 | 1 | 5", "Total | 44 | 3 | 48");
      assertThat(audit(pdf)).isEqualTo(1);
      assertThat(out.toString()).contains("「48」とありますが、行の合計は 47 です（42 + 5）");
      out.getBuffer().setLength(0);
    }
  }

  private Path pdf(boolean ruled) throws IOException {
    Path file = folder.resolve(ruled + ".pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        for (int row = 0; row < CELLS.length; row++) {
          for (int column = 0; column < CELLS[row].length; column++) {
            cell(content, 80 + 100 * column, 700 - 20 * row, CELLS[row][column], ruled);
          }
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void cell(
      PDPageContentStream content, float left, float bottom, String text, boolean ruled)
      throws IOException {
    if (ruled) {
      content.addRect(left, bottom, 100, 20);
      content.stroke();
    }
    content.beginText();
    content.newLineAtOffset(left + 6, bottom + 6);
    content.showText(text);
    content.endText();
  }

  @Test
  void picturesOfTextAreRefused() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    assertThat(audit(file)).isEqualTo(2);
    assertThat(err.toString()).contains("文字のない PDF", "（F-03）");
  }

  @Test
  void severalFilesAreHeldAgainstEachOther() throws IOException {
    Path old = folder.resolve("R2.csv");
    Path later = folder.resolve("R3.csv");
    Files.writeString(old, "件数の推移\n年度,請求,訂正\n平成30年度,4302,12\n令和元年度,4105,9\n", UTF_8);
    Files.writeString(later, "件数の推移\n年度,請求,訂正\n平成30年度,4307,12\n令和2年度,3998,8\n", UTF_8);
    assertThat(audit(old, later)).isZero();
    assertThat(out.toString()).contains("ファイルを見比べて気付いたこと", "R3.csv", "「4307」とありますが、別の表では 4302 です");
  }

  /** What a sentence says is looked for in the tables of the other files too. */
  @Test
  void sentencesAreHeldAgainstTheTablesOfOtherFiles() throws IOException {
    Path old = folder.resolve("令和2年度.csv");
    Path later = folder.resolve("令和3年度.csv");
    Path text = folder.resolve("本文.html");
    Files.writeString(old, "請求の状況\n機関,請求件数,公開\n市長,90,50\n議会,6,6\n合計,96,56\n", UTF_8);
    Files.writeString(
        later, "請求の状況\n機関,請求件数,公開\n市長,91,50\n議会,7,6\n合計,98,56\n\n請求件数は98件で、前年度より3件増えました。\n", UTF_8);
    Files.writeString(text, "<!DOCTYPE html><p>令和3年度の議会の請求件数は8件でした。</p>", UTF_8);
    assertThat(audit(old, later)).isEqualTo(1);
    assertThat(out.toString()).contains("「3」とありますが、シート「令和3年度.csv」B5", "ほか 1 個の計算では 2 です");
    assertThat(audit(later, text)).isEqualTo(1);
    assertThat(out.toString()).contains("「8」とありますが、シート「令和3年度.csv」B4");
    assertThat(audit(text)).isZero();
  }

  /** Clauses that the own table answers are not asked of the table of another year. */
  @Test
  void whatTheOwnTableKnowsIsNotAskedOfOthers() throws IOException {
    Path own = folder.resolve("令和3年度.csv");
    Path other = folder.resolve("令和2年度.csv");
    String table = "該当号,件数\n1号,5\n2号,2\n1号・2号,3\n\n";
    Files.writeString(own, table + "部分開示は10件で、うち1号は8件、2号は5件でした。\n", UTF_8);
    Files.writeString(other, "該当号,件数\n1号,2\n2号,1\n1号・3号,4\n3号,3\n", UTF_8);
    assertThat(audit(own)).as(out.toString()).isZero();
    assertThat(audit(own, other)).as(out.toString()).isZero();
  }

  /** What became of a row is told in the errata too, which a word processor opens. */
  @Test
  void lostRowIsWrittenToTheErrata() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "部,公開,不存在,計\n総務,4,1,5\n環境,19,2,21\n合計,29,8,37\n", UTF_8);
    Path errata = folder.resolve("正誤表.html");
    assertThat(audit(file, "--errata", errata)).isEqualTo(1);
    assertThat(Files.readString(errata, UTF_8))
        .startsWith("<!DOCTYPE html>")
        .contains("<th>誤</th>", "6・5・11 の行が抜けたようです");
    assertThat(out.toString()).contains("公開 +6・不存在 +5・計 +11", "6・5・11 の行が抜けたようです");
  }

  /**
   * What is proposed is read as a report of the delivered words; what can't be said is a remark.
   */
  @Test
  void proposedWordsLoadAsAReport() throws IOException {
    Path jobs = Jobs.copyTo(folder.resolve("jobs"));
    Path fares = folder.resolve("fares.csv");
    Files.writeString(
        fares,
        "職員の交通費\n課,金額\n総務課,300\n計,300\n\n部分公開の理由\n部,号,件数,率\n総務部,1号,3,43%\n,2号,4,57%\n合計,,7,100%\n",
        UTF_8);
    assertThat(audit(page("a.html", "2"), "--propose", "--jobs", jobs)).isZero();
    assertThat(read(jobs))
        .contains("kind: document-request", "rows: {each: [agency], total: 合計}")
        .contains("{each: outcome, labels: {開示: 公開, 不開示: 非公開}, under: 処理の内訳}")
        .contains("{label: 請求件数, of: outcome}");
    assertThat(audit(fares, "--propose", "--jobs", jobs)).isZero();
    assertThat(read(jobs))
        .contains("# 「職員の交通費」は書けません", "where: {outcome: [部分開示]}")
        .contains("rows: {each: [department, clauses], total: 合計}", "書けません: 率");
  }

  /** What was proposed, once it was read with the rest of {@code jobs/}. */
  private String read(Path jobs) throws IOException {
    String proposed = out.toString();
    out.getBuffer().setLength(0);
    Files.writeString(jobs.resolve("reports/published.yml"), proposed, UTF_8);
    assertThat(Jobs.read(jobs).reports()).containsKey("published");
    return proposed;
  }
}
