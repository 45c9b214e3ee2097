package jp.kokuji.returned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.submission.Problem;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workbook with its problems marked, in memory, so that failing to store it is another matter.
 */
record MarkedWorkbook(WorkbookFormat format, ByteArrayOutputStream content) {
  private static final Logger LOG = LoggerFactory.getLogger(MarkedWorkbook.class);

  static {
    // WorkbookSize has measured the parts, while POI would guess by ratio and refuse honest
    // workbooks
    ZipSecureFile.setMinInflateRatio(0);
  }

  /**
   * Marks a workbook, or gives nothing where POI can't open it or write it back.
   *
   * @param name the submitted file's name
   * @param stamp tells which submission and which problems the copy is of
   */
  static @Nullable MarkedWorkbook of(Path file, String name, String stamp, List<Problem> problems) {
    try (Workbook workbook = WorkbookFactory.create(file.toFile())) {
      return marked(workbook, name, stamp, problems);
    } catch (IOException | RuntimeException e) {
      LOG.warn("No marked copy of {}", name, e);
      return null;
    }
  }

  private static MarkedWorkbook marked(
      Workbook workbook, String name, String stamp, List<Problem> problems) throws IOException {
    try {
      new Marking(workbook).mark(problems, name);
      Stamp.put(workbook, stamp);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return new MarkedWorkbook(WorkbookFormat.of(workbook), out);
    } finally {
      if (workbook instanceof XSSFWorkbook xml) {
        // closing alone would write the workbook into the file it was read from
        xml.getPackage().revert();
      }
    }
  }
}
