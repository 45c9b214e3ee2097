package jp.kokuji.notice.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A canary of each kind in each format, and what looks like one but is none. */
class ScanTest {
  private static final String CONTACT = "0942-00-0001";

  @TempDir private Path folder = Path.of("");

  private final Scan scan =
      new Scan("見本市", Set.of(CONTACT, "kokai@city.example.jp"), Set.of("告示　花子、公文 次郎"));

  private List<Suspicion> found() throws IOException {
    return scan.of(folder).stream().map(Finding::suspicion).distinct().toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "番号1234-5678-9018です|MY_NUMBER",
        "１２３４５６７８９０１８|MY_NUMBER",
        "電話 0942-30-9999|PHONE",
        "（０９４２）３０－９９９９|PHONE",
        "携帯09012345678|PHONE",
        "1234.5678.9018|MY_NUMBER",
        "1234/56789018|MY_NUMBER",
        "一二三四五六七八九〇一八|MY_NUMBER",
        "電話 〇九四二・三〇・九九九九|PHONE",
        "0942.30.9999|PHONE",
        "講師 告示花子様|PERSON",
        "告 示 花　子 氏|PERSON",
        "+81-942-30-9999|PHONE",
        "kubo@example.jp|MAIL",
        "ｋｕｂｏ＠ｅｘａｍｐｌｅ．ｊｐ|MAIL",
        "保存先 /home/kubo/out.pdf|PATH",
        "C:\\Users\\kubo|PATH",
        "\\\\server\\share|PATH",
        "file:///tmp/x|PATH",
        "名前\uE000|PRIVATE_CHARACTER",
        "講師 告示花子|PERSON",
        "公文　次郎|PERSON"
      })
  void canaryIsFoundInEveryFormatOfText(String canary, Suspicion suspicion) throws IOException {
    for (String name : List.of("a.html", "a.csv", "a.json", "a.jsonld", "SHA256SUMS")) {
      Files.deleteIfExists(folder.resolve(name));
      write(name, "一行目\n<p>" + canary + "</p>\n");
      assertThat(scan.of(folder)).as(name).containsOnly(new Finding(name, "2行目", suspicion));
      Files.delete(folder.resolve(name));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-06-15",
        "令和4年6月15日　告示第123号",
        "402036,久留米市,2021,1,234",
        "電話 0942-00-0001、kokai@city.example.jp",
        "https://creativecommons.org/licenses/by/4.0/deed.ja",
        "http://www.w3.org/2001/XMLSchema#date",
        "text/csv, </td></tr><br/>",
        "../../index.html editions/1/SHA256SUMS",
        "a012345678901234567890123456789012345678901234567890123456789012",
        "市長/総務部/1+2 開示/閲覧",
        "012-34-5",
        "0 1 2 0 0 4 0 0 1 0 0 5",
        "2022-06-15 2022-07-01",
        "花子の告示"
      })
  void whatIsMeantToBePublicPasses(String text) throws IOException {
    write("a.html", "<p>" + text + "</p>");
    write("a.csv", text);
    assertThat(scan.of(folder)).isEmpty();
  }

  /** At the end of a line, at its beginning, and as a manifest writes it. */
  @ParameterizedTest
  @ValueSource(strings = {"  \"sha256\" : \"%s\"", "%s", "a %s b"})
  void digitsOfAChecksumAreNoNumber(String line) throws IOException {
    String number = "a123456789018b";
    String checksum = number + "c".repeat(64 - 2 * number.length()) + number;
    write("a.json", "{\n" + line.formatted(checksum) + "\n\"name\" : 1\n");
    assertThat(scan.of(folder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1234-5678-,9018,MY_NUMBER", "番号1234567,89018,MY_NUMBER", "0942-30-,9999,PHONE"})
  void whatALineBreakPartsIsFound(String end, String beginning, Suspicion suspicion)
      throws IOException {
    write("a.html", "<p>" + end + "</p>\n<p>" + beginning + "</p>\n");
    assertThat(found()).containsExactly(suspicion);
  }

  @Test
  void pagesAndPropertiesOfAPdfAreRead() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        text.showText("call 090-1234-5678 or mail kubo@example.jp, 1234-5678-9018");
        text.endText();
      }
      pdf.getDocumentInformation().setAuthor("kubo");
      pdf.getDocumentInformation().setTitle("/home/kubo/report.odt");
      pdf.save(folder.resolve("a.pdf").toFile());
    }
    assertThat(scan.of(folder))
        .contains(
            new Finding("a.pdf", "2ページ", Suspicion.PHONE),
            new Finding("a.pdf", "2ページ", Suspicion.MAIL),
            new Finding("a.pdf", "2ページ", Suspicion.MY_NUMBER),
            new Finding("a.pdf", "文書のプロパティ Author", Suspicion.AUTHOR),
            new Finding("a.pdf", "文書のプロパティ Title", Suspicion.PATH));
  }

  @Test
  void whatHangsOnAPdfIsRead() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      PDAnnotationText note = new PDAnnotationText();
      note.setRectangle(new PDRectangle(10, 10, 20, 20));
      note.setContents("告示花子に確認");
      note.setTitlePopup("kubo");
      PDAnnotationLink link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(10, 10, 20, 20));
      PDActionURI to = new PDActionURI();
      to.setURI("mailto:kubo@example.jp");
      link.setAction(to);
      page.setAnnotations(List.of(note, link));
      PDDocumentOutline bookmarks = new PDDocumentOutline();
      PDOutlineItem bookmark = new PDOutlineItem();
      bookmark.setTitle("電話 090-1234-5678");
      bookmarks.addLast(bookmark);
      pdf.getDocumentCatalog().setDocumentOutline(bookmarks);
      String xmp = "<x><dc:creator>kubo</dc:creator><t>/home/kubo&#x2F;&#x516C;&#x6587;次郎</t></x>";
      pdf.getDocumentCatalog()
          .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(UTF_8))));
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("台帳.csv");
      byte[] ledger = "1,2".getBytes(UTF_8);
      file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(ledger)));
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("台帳.csv", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      pdf.getDocumentCatalog().setNames(names);
      pdf.save(folder.resolve("a.pdf").toFile());
    }
    assertThat(scan.of(folder))
        .contains(
            new Finding("a.pdf", "1ページの注釈", Suspicion.PERSON),
            new Finding("a.pdf", "1ページの注釈", Suspicion.COMMENT_AUTHOR),
            new Finding("a.pdf", "文書の中の文字", Suspicion.MAIL),
            new Finding("a.pdf", "文書の中の文字", Suspicion.PHONE),
            new Finding("a.pdf", "メタデータ", Suspicion.PERSON),
            new Finding("a.pdf", "メタデータ dc:creator", Suspicion.AUTHOR),
            new Finding("a.pdf", "添付ファイル", Suspicion.ATTACHMENT));
  }

  @Test
  void everyCornerOfAWorkbookIsRead() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"))) {
      XSSFSheet sheet = workbook.createSheet("表");
      sheet.createRow(0).createCell(0).setCellValue(123456789018d);
      Comment comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
      comment.setAuthor("kubo");
      comment.setString(workbook.getCreationHelper().createRichTextString("告示花子へ"));
      comment.setAddress(2, 1);
      workbook.createSheet("控え");
      workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
      var name = workbook.createName();
      name.setNameName("出所");
      name.setRefersToFormula("\"kubo@example.jp\"");
      workbook.getProperties().getCoreProperties().setCreator("見本市");
      workbook.getProperties().getCoreProperties().setLastModifiedByUser("kubo");
      workbook.getProperties().getCustomProperties().addProperty("path", "C:\\Users\\kubo");
      sheet.getFooter().setCenter("090-1234-5678");
      workbook.write(out);
    }
    assertThat(scan.of(folder))
        .contains(
            new Finding("a.xlsx", "表!A1", Suspicion.MY_NUMBER),
            new Finding("a.xlsx", "表!B3 のコメント", Suspicion.COMMENT_AUTHOR),
            new Finding("a.xlsx", "表!B3 のコメント", Suspicion.PERSON),
            new Finding("a.xlsx", "シート「控え」", Suspicion.HIDDEN_SHEET),
            new Finding("a.xlsx", "名前 出所", Suspicion.MAIL),
            new Finding("a.xlsx", "文書のプロパティ 最終更新者", Suspicion.AUTHOR),
            new Finding("a.xlsx", "ユーザー設定のプロパティ path", Suspicion.PATH),
            new Finding("a.xlsx", "シート「表」の余白", Suspicion.PHONE));
    assertThat(found()).doesNotContain(Suspicion.PRIVATE_CHARACTER);
  }
}
