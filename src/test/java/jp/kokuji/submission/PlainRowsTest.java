package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a sheet holds, rows read from its bytes are those that the strict reader gives. */
class PlainRowsTest {
  private static final String BEFORE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<worksheet xmlns:x14ac=\"urn:x\"><sheetFormatPr defaultRowHeight=\"13\"/><cols><col"
          + " min=\"2\" max=\"2\" hidden=\"1\"/></cols>";
  private static final String ROWS =
      """
      <row r="1" spans="1:4" x14ac:dyDescent="0.4"><c r="A1" t="s" s="0"><v>0</v></c><c r="B1"><v>1.5</v></c></row>
      <row r="3" ht="13" hidden="1"><c r="A3" s="0"/><c r="C3" t="str"><f>A1&amp;"x"</f><v>a&lt;𠮷</v></c></row>
      <row r="4"><c t="inlineStr"><is><t xml:space="preserve"> 桃 </t></is></c><c><f t="shared" si="0"/><v>2</v></c></row>
      <row r="5" xml:space="preserve"><c r="A5" t="b"><v xml:space="preserve">1</v></c><c r="B5" t="e"><v/></c><c r="C5"><f>1</f></c></row><row/>
      """;

  /** What becomes of a sheet: its lines, and at last where and why no more could be read. */
  private static List<Object> read(byte[] sheet) {
    List<Object> seen = new ArrayList<>();
    SheetLines lines = null;
    try {
      lines = lines(new SheetBytes(new ByteArrayInputStream(sheet)));
      for (Optional<Line> l = lines.next(); l.isPresent(); l = lines.next()) {
        seen.add(l.get());
      }
    } catch (XMLStreamException | RuntimeException damaged) {
      seen.add((lines == null ? 0 : lines.row()) + damaged.getClass().getSimpleName());
    }
    return seen;
  }

  private static SheetLines lines(SheetBytes part) throws XMLStreamException {
    WorkbookParts.Sheet sheet = new WorkbookParts.Sheet("台帳", "", false);
    CellStrings strings = new CellStrings(Collections.nCopies(100_000, "甲"), Map.of());
    List<CellStyle> styles = List.of(CellStyle.PLAIN);
    return new SheetLines(
        sheet,
        part,
        new WorkbookParts(List.of(sheet), false, Colours.STANDARD, strings, styles, Set.of()),
        MergedCells.of(new XSSFWorkbook().createSheet()),
        SheetRemarks.NONE);
  }

  /** A space that means nothing, and no row is looked for. */
  private static byte[] strictly(byte[] sheet) {
    return new String(sheet, ISO_8859_1)
        .replace("<sheetData>", "<sheetData >")
        .getBytes(ISO_8859_1);
  }

  private static byte[] sheet(String rows) {
    return (BEFORE + "<sheetData>" + rows + "</sheetData></worksheet>").getBytes(UTF_8);
  }

  private static int taken(byte[] sheet) throws XMLStreamException {
    SheetBytes part = new SheetBytes(new ByteArrayInputStream(sheet));
    XMLStreamReader xml = StrictXml.open(part);
    while (StrictXml.nextChild(xml, "worksheet") && !xml.getLocalName().equals("sheetData")) {}
    PlainRows rows = PlainRows.at(part, xml);
    int taken = 0;
    while (rows != null && rows.next() != null) {
      taken++;
    }
    return taken;
  }

  @Test
  void takesRowsAsProgramsWriteThem() throws XMLStreamException {
    byte[] many = sheet("<row><c t=\"str\"><v>" + "あ".repeat(300) + "</v></c></row>\r\n");
    assertThat(taken(sheet(ROWS))).isEqualTo(5);
    assertThat(read(sheet(ROWS))).hasSize(6).isEqualTo(read(strictly(sheet(ROWS))));
    assertThat(taken(many)).isOne();
    byte[] longer =
        sheet(
            new String(many, UTF_8)
                .replaceAll("(?s).*<sheetData>|</sheetData>.*", "")
                .repeat(2000));
    assertThat(taken(longer)).isEqualTo(2000);
    assertThat(read(longer)).isEqualTo(read(strictly(longer)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='2'><c r='A2'><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><f>1></f><v>3</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1<!-- 2 -->3</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v><![CDATA[<v>]]></v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a&#x5c71;&nbsp;</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a\r\nb\tc</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a]]>b</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>\u0001\uFFFE\uFFFD</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" r=\"B2\"><v>1</v></c></row>",
        "<row r=\"2\" s=\"1\"s=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\" y:z=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\" ht=\"&lt;\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\" ht=\"x\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\" ht=\"x\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"あ2\"><v>1</v></c></row><row r=\"1\"/>",
        "<row r=\"2\"><c r=\"A2\" t=\"q\"><v>1</v></c><c><<</row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>100001</v></c></row>",
        "<row r=\"2\"><c r=\"A2\""
            + " t=\"inlineStr\"><is><r><t>1</t></r><rPh><t>2</t></rPh></is></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v><v>2</v></c></row><x><row r=\"3\"/></x>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c>",
        "<row r=\"2\"><c"
            + " r=\"A2\"><v>1</v></c></row></sheetData><sheetData><row><c><v>2</v></c></row>",
        "<!-- <sheetData> --><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
      })
  void leavesToTheStrictReaderWhatIsWrittenInAnotherWay(String rows) {
    byte[] sheet = sheet(ROWS.substring(0, ROWS.indexOf('\n')) + rows);
    assertThat(read(sheet)).hasSizeGreaterThan(1).isEqualTo(read(strictly(sheet)));
    byte[] commented =
        (BEFORE + "<!--<sheetData>-->" + new String(sheet(rows), UTF_8).substring(BEFORE.length()))
            .getBytes(UTF_8);
    assertThat(read(commented))
        .isEqualTo(
            read(
                new String(commented, UTF_8)
                    .replace("<!--<sheetData>-->", "")
                    .replace("<sheetData>", "<sheetData >")
                    .getBytes(UTF_8)));
  }

  @Test
  void saysTheSameOfWhateverIsDamaged() {
    byte[] whole = sheet(ROWS);
    String signs = "<>/&\"'= \u0000\rxr1A;!]-é";
    Random random = new Random(19);
    for (int round = 0; round < 600; round++) {
      byte[] damaged = whole.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = BEFORE.length() + 11 + random.nextInt(whole.length - BEFORE.length() - 11);
        damaged[at] =
            random.nextBoolean()
                ? (byte) signs.charAt(random.nextInt(signs.length()))
                : whole[random.nextInt(whole.length)];
      }
      assertThat(read(damaged)).as(new String(damaged, UTF_8)).isEqualTo(read(strictly(damaged)));
    }
  }

  @Test
  void readsOtherEncodingsStrictly() throws XMLStreamException {
    String text = new String(sheet(ROWS), UTF_8).replace("UTF-8", "ISO-8859-1");
    assertThat(taken(text.getBytes(UTF_8))).isZero();
    assertThat(taken(text.replace("1.0", "1.1").replace("ISO-8859-1", "UTF-8").getBytes(UTF_8)))
        .isZero();
    assertThat(taken(("\uFEFF" + new String(sheet(ROWS), UTF_8)).getBytes(UTF_8))).isEqualTo(5);
  }

  @Test
  void givesTheRowsOfEveryWorkbookOfTheSample() throws Exception {
    List<Path> books;
    try (Stream<Path> files = Files.walk(Path.of("input"))) {
      books = files.filter(file -> file.toString().matches(".*\\.xls[xm]")).toList();
    }
    assertThat(books).isNotEmpty();
    for (Path book : books) {
      try (ZipFile zip = new ZipFile(book.toFile())) {
        for (var part :
            zip.stream().filter(e -> e.getName().startsWith("xl/worksheets/s")).toList()) {
          byte[] sheet = zip.getInputStream(part).readAllBytes();
          assertThat(read(sheet)).as(book + " " + part).isEqualTo(read(strictly(sheet)));
        }
      }
    }
  }
}
