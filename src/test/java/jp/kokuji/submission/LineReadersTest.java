package jp.kokuji.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReadersTest {
  private final Path folder;

  LineReadersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Rule refused(String name, byte[] content) {
    return Read.problem(Read.file(folder, name, content)).rule();
  }

  @Test
  void looksAtTheContentAndNotAtTheName() throws Exception {
    byte[] workbook = Workbooks.bytes(new XSSFWorkbook(), b -> b.createSheet("s"));
    assertThat(Read.lines(Read.file(folder, "a.csv", workbook))).isEmpty();
    assertThat(Read.cells(Read.file(folder, "a.xlsx", "a,b".getBytes(UTF_8))))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void namesWhatIsNoLedger() {
    assertThat(refused("a.csv", new byte[0])).isEqualTo(Rule.EMPTY_FILE);
    for (String text : List.of("<html><table>", "<?xml version=\"1.0\"?><a/>", "%PDF-1.7\n")) {
      Problem problem = Read.problem(Read.file(folder, "a.xls", text.getBytes(UTF_8)));
      assertThat(problem.rule()).as(text).isEqualTo(Rule.NOT_A_LEDGER_FORMAT);
      assertThat(problem.found()).isIn("HTML", "XML", "PDF");
      assertThat(problem.allowed()).contains("xlsx");
    }
  }

  @Test
  void tellsOtherZipFilesFromWorkbooks() throws Exception {
    assertThat(refused("a.zip", zip("x.csv"))).isEqualTo(Rule.NOT_A_LEDGER_FORMAT);
    assertThat(refused("a.ods", zip("mimetype"))).isEqualTo(Rule.NOT_A_LEDGER_FORMAT);
    byte[] locked = zip("x.csv");
    locked[6] |= 1;
    assertThat(refused("a.zip", locked)).isEqualTo(Rule.PASSWORD_PROTECTED);
    byte[] workbook = Workbooks.bytes(new XSSFWorkbook(), b -> b.createSheet("s"));
    byte[] binary =
        Workbooks.patch(
            workbook,
            "[Content_Types].xml",
            x ->
                x.replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
    assertThat(refused("a.xlsx", binary)).isEqualTo(Rule.NOT_A_LEDGER_FORMAT);
  }

  @Test
  void asksForFilesWithoutAPassword() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem();
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("s");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("ひみつ");
      try (OutputStream out = encryptor.getDataStream(container)) {
        workbook.write(out);
      }
      container.writeFilesystem(bytes);
    }
    assertThat(refused("a.xlsx", bytes.toByteArray())).isEqualTo(Rule.PASSWORD_PROTECTED);
  }

  @Test
  void saysThatATruncatedWorkbookIsDamaged() throws Exception {
    byte[] workbook = Workbooks.bytes(new XSSFWorkbook(), b -> b.createSheet("s"));
    for (int length = 4; length < workbook.length; length += 97) {
      assertThat(refused("a.xlsx", Arrays.copyOf(workbook, length))).isEqualTo(Rule.DAMAGED_FILE);
    }
  }

  @Test
  void readsOrRefusesWhateverIsBroken() throws Exception {
    byte[] workbook =
        Workbooks.bytes(
            new XSSFWorkbook(),
            w -> w.createSheet("台帳").createRow(1).createCell(1).setCellValue("久留米"));
    byte[] csv = "番号,\"氏名\"\r\n1,\"久留米\n\"\r\n".repeat(50).getBytes("windows-31j");
    Random random = new Random(20210420);
    int refused = 0;
    for (int i = 0; i < 600; i++) {
      byte[] broken = (i % 2 == 0 ? workbook : csv).clone();
      for (int k = 0; k <= i % 5; k++) {
        broken[random.nextInt(4, broken.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(Read.lines(Read.file(folder, "壊れた", broken)))
            .noneMatch(l -> l.cells().toString().contains("\uFFFD"));
      } catch (UnreadableSubmission e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(200, 599);
  }

  @Test
  void leavesAMissingFileToTheCaller() {
    assertThatThrownBy(() -> LineReaders.open(folder.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static byte[] zip(String name) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write("a,b".getBytes(UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
