package jp.kokuji.returned;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.kokuji.file.Sha256;
import jp.kokuji.submission.FileName;
import jp.kokuji.submission.Problem;

/**
 * A workbook that was judged before it is submitted, with its problems marked.
 *
 * @param name under which it goes back
 */
public record MarkedUpload(String name, ByteArrayOutputStream content) {

  /** The marked copy; nothing for what is no workbook, is too large or may not be copied. */
  public static Optional<MarkedUpload> of(Path file, String name, List<Problem> problems)
      throws IOException {
    if (WorkbookSize.state(file) != CopyState.MARKED) {
      return Optional.empty();
    }
    MarkedWorkbook marked = MarkedWorkbook.of(file, name, Sha256.of(file), problems);
    if (marked.state() != CopyState.MARKED) {
      return Optional.empty();
    }
    String back = FileName.withSuffix(name, ".返却." + marked.format().extension());
    return Optional.of(new MarkedUpload(back, marked.content()));
  }
}
