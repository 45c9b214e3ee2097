package jp.kokuji.returned;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.submission.Problem;
import jp.kokuji.workbook.ReproducibleZip;
import jp.kokuji.workbook.WorkbookBounds;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workbook with its problems marked, in memory, so that failing to store it is another matter.
 *
 * @param state {@code MARKED}, or why it could not be; then there is no content
 */
record MarkedWorkbook(CopyState state, WorkbookFormat format, ByteArrayOutputStream content) {
  private static final Logger LOG = LoggerFactory.getLogger(MarkedWorkbook.class);

  /**
   * Marks a workbook, where POI can open it and write it back.
   *
   * @param name the submitted file's name
   * @param stamp tells which submission and which problems the copy is of
   */
  static MarkedWorkbook of(Path file, String name, String stamp, List<Problem> problems) {
    try (Workbook workbook = WorkbookBounds.open(file)) {
      return PersonalNumbers.areIn(workbook)
          ? unmarked(workbook, CopyState.WITHHELD)
          : marked(workbook, name, stamp, problems);
    } catch (IOException | RuntimeException e) {
      LOG.warn("No marked copy of {}", name, e);
      return new MarkedWorkbook(
          CopyState.UNREADABLE, WorkbookFormat.XLSX, new ByteArrayOutputStream());
    }
  }

  private static MarkedWorkbook unmarked(Workbook workbook, CopyState state) {
    revert(workbook);
    return new MarkedWorkbook(state, WorkbookFormat.of(workbook), new ByteArrayOutputStream());
  }

  /** Closing alone would write the workbook into the file it was read from. */
  private static void revert(Workbook workbook) {
    if (workbook instanceof XSSFWorkbook xml) {
      xml.getPackage().revert();
    }
  }

  private static MarkedWorkbook marked(
      Workbook workbook, String name, String stamp, List<Problem> problems) throws IOException {
    try {
      new Marking(workbook).mark(problems, name);
      Stamp.put(workbook, stamp);
      WorkbookFormat format = WorkbookFormat.of(workbook);
      return new MarkedWorkbook(CopyState.MARKED, format, written(workbook));
    } finally {
      revert(workbook);
    }
  }

  /** The same copy at whatever hour it is made. */
  private static ByteArrayOutputStream written(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    if (!(workbook instanceof XSSFWorkbook)) {
      return out;
    }
    ByteArrayOutputStream timeless = new ByteArrayOutputStream(out.size());
    ReproducibleZip.copy(new ByteArrayInputStream(out.toByteArray()), timeless);
    return timeless;
  }
}
