package jp.kokuji.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryWorkbookLinesTest {
  private final Path folder;

  BinaryWorkbookLinesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] workbook() throws Exception {
    return Workbooks.bytes(
        new HSSFWorkbook(),
        w -> w.createSheet("台帳").createRow(1).createCell(1).setCellValue("久留米"));
  }

  private Rule refused(byte[] content) {
    return Read.problem(Read.file(folder, "台帳.xls", content)).rule();
  }

  @Test
  void asksForFilesWithoutAPassword() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("ひみつ");
    byte[] locked;
    try {
      locked = workbook();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(refused(locked)).isEqualTo(Rule.PASSWORD_PROTECTED);
  }

  @Test
  void tellsOtherDocumentsFromWorkbooks() throws Exception {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      container.writeFilesystem(document);
    }
    assertThat(refused(document.toByteArray())).isEqualTo(Rule.NOT_A_LEDGER_FORMAT);
  }

  @Test
  void readsOrRefusesWhateverIsBroken() throws Exception {
    byte[] whole = workbook();
    Random random = new Random(20210420);
    for (int i = 0; i < 300; i++) {
      byte[] broken =
          Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(8, whole.length) : whole.length);
      for (int k = 0; k < i % 7; k++) {
        broken[random.nextInt(8, broken.length)] = (byte) random.nextInt();
      }
      Path file = Read.file(folder, "壊れた.xls", broken);
      try {
        assertThat(Read.lines(file)).allMatch(l -> l.row() > 0);
      } catch (UnreadableSubmission refused) {
        assertThat(refused.problem().rule())
            .isIn(
                Rule.DAMAGED_FILE,
                Rule.TOO_LARGE,
                Rule.NOT_A_LEDGER_FORMAT,
                Rule.PASSWORD_PROTECTED);
      }
    }
    assertThat(Read.cells(Read.file(folder, "台帳.xls", whole)))
        .containsExactly(List.of(), List.of("", "久留米"));
  }
}
