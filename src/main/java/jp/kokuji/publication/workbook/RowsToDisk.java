package jp.kokuji.publication.workbook;

import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose further sheets go to disk row by row, as a list of all figures may be too long
 * for the heap. It packs nothing, since its parts are packed once more afterwards.
 */
final class RowsToDisk extends SXSSFWorkbook {
  private static final int ROWS_IN_MEMORY = 100;

  RowsToDisk(XSSFWorkbook workbook) {
    super(workbook, ROWS_IN_MEMORY);
    setZip64Mode(Zip64Mode.AsNeeded);
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
    archive.setLevel(0);
    return archive;
  }
}
