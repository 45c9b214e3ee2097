package jp.kokuji.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads xls, the workbook format of Excel 97 to 2003, which has to be in memory whole. */
final class BinaryWorkbookLines implements LineReader {
  private final HSSFWorkbook workbook;
  private final BinaryCells cells;
  private final Iterator<Sheet> sheets;
  private @Nullable Sheet sheet;
  private int row;

  private BinaryWorkbookLines(HSSFWorkbook workbook) {
    this.workbook = workbook;
    this.cells = new BinaryCells(workbook);
    this.sheets = workbook.sheetIterator();
  }

  static BinaryWorkbookLines open(Path file) throws IOException, UnreadableSubmission {
    long size = Files.size(file);
    if (size > Limits.BINARY_WORKBOOK) {
      throw Limits.tooLarge("", 0, size + "バイト", Limits.BINARY_WORKBOOK + "バイト");
    }
    // read here, so that what fails below is the content and not the disk
    byte[] content = Files.readAllBytes(file);
    try {
      return new BinaryWorkbookLines(
          workbook(new POIFSFileSystem(new ByteArrayInputStream(content))));
    } catch (EncryptedDocumentException locked) {
      throw Unreadable.file(Rule.PASSWORD_PROTECTED, "xls");
    } catch (OldExcelFormatException old) {
      throw LineReaders.notALedger("Excel 5.0/95");
    } catch (IOException | RuntimeException damaged) {
      throw Unreadable.damaged("", 0, damaged);
    }
  }

  private static HSSFWorkbook workbook(POIFSFileSystem file)
      throws IOException, UnreadableSubmission {
    try {
      DirectoryNode root = file.getRoot();
      if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw Unreadable.file(Rule.PASSWORD_PROTECTED, "xlsx");
      }
      if (InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES.stream().noneMatch(root::hasEntry)
          && !root.hasEntry(InternalWorkbook.OLD_WORKBOOK_DIR_ENTRY_NAME)) {
        throw ForeignFormat.of(root);
      }
      return new HSSFWorkbook(file);
    } catch (IOException | UnreadableSubmission | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Form form() {
    boolean macros = workbook.getDirectory().hasEntry("_VBA_PROJECT_CUR");
    return Form.workbook(
        "xls", macros ? List.of(Form.warning(Rule.MACROS_IGNORED, "xls")) : List.of());
  }

  @Override
  public Optional<Line> next() throws UnreadableSubmission {
    while (sheet == null || row > sheet.getLastRowNum()) {
      Optional<Line> below = sheet == null ? Optional.empty() : cells.below(sheet);
      sheet = null;
      if (below.isPresent()) {
        return below;
      }
      if (!sheets.hasNext()) {
        return Optional.empty();
      }
      sheet = sheets.next();
      row = 0;
    }
    String name = sheet.getSheetName();
    try {
      row++;
      return Optional.of(LineCheck.sound(cells.line(sheet, row)));
    } catch (RuntimeException damaged) {
      throw Unreadable.damaged(name, row, damaged);
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
