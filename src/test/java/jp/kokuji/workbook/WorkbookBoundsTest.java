package jp.kokuji.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kokuji.edition.xlsx.FinishedWorkbook;
import jp.kokuji.workbook.WorkbookBounds.TooLarge;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No workbook takes more than it may, whoever opens it. */
class WorkbookBoundsTest {
  @TempDir private Path folder;

  private Path zip(int parts, long bytes) throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry("part" + i + ".xml"));
        for (long left = bytes; left > 0; left -= zeros.length) {
          zip.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
      }
    }
    return file;
  }

  @Test
  void aPartThatInflatesToMoreThanItMayIsNotOpened() throws Exception {
    Path bomb = zip(1, WorkbookBounds.PART + 1);
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertThatThrownBy(() -> WorkbookBounds.read(bomb))
        .isInstanceOfSatisfying(TooLarge.class, large -> assertThat(large.parts()).isFalse());
  }

  @Test
  void partsTogetherMayNotBeLargerEither() throws Exception {
    Path bomb = zip(3, WorkbookBounds.ALL / 3 + 1);
    assertThatThrownBy(() -> WorkbookBounds.read(bomb)).isInstanceOf(TooLarge.class);
  }

  @Test
  void norMayThereBeTooManyParts() throws Exception {
    Path bomb = zip(WorkbookBounds.PARTS + 1, 1);
    assertThatThrownBy(() -> WorkbookBounds.read(bomb))
        .isInstanceOfSatisfying(TooLarge.class, large -> assertThat(large.parts()).isTrue());
  }

  @Test
  void whoAsksForACellOfABombIsToldThatItIsNoWorkbook() throws Exception {
    Path bomb = zip(1, WorkbookBounds.PART + 1);
    assertThat(FinishedWorkbook.ask(bomb, FinishedWorkbook::title)).isEmpty();
  }

  @Test
  void anHonestWorkbookFullOfBlanksIsOpenedAndTheGuardStaysOn() throws Exception {
    Path file = folder.resolve("blanks.xlsx");
    try (XSSFWorkbook made = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (int row = 0; row < 500; row++) {
        made.createSheet("s" + row).createRow(0).createCell(0).setCellValue(" ".repeat(30_000));
      }
      made.write(out);
    }
    try (XSSFWorkbook opened = WorkbookBounds.read(file)) {
      assertThat(opened.getNumberOfSheets()).isEqualTo(500);
    }
    assertThat(ZipSecureFile.getMinInflateRatio()).isPositive();
    assertThat(ZipSecureFile.getMaxEntrySize()).isEqualTo(WorkbookBounds.PART);
  }
}
