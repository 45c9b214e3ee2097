package jp.kokuji.returned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import jp.kokuji.record.Settled;
import org.jspecify.annotations.Nullable;

/**
 * What was written of a submission's problems, told by its look, so that it need not be made to see
 * that it stands.
 *
 * @param problems how many the submission has
 */
record Written(Settled submission, long problems, Path folder) {
  /** Counts up when problems are told in another way, so that all are written anew. */
  private static final String VERSION = "1";

  /** What became of the copy, if all stands as it was kept. */
  Optional<CopyState> find(@Nullable String kept) throws IOException {
    if (kept == null) {
      return Optional.empty();
    }
    CopyState state = CopyState.valueOf(kept.substring(0, kept.indexOf(' ')));
    return as(state).equals(kept) ? Optional.of(state) : Optional.empty();
  }

  /** As it is kept. */
  String as(CopyState state) throws IOException {
    Path beside = folder.resolve(ReturnedProblems.pathOf(submission.year(), submission.path()));
    StringBuilder look = new StringBuilder(state + " " + VERSION + " " + problems);
    look.append(look(folder.resolve(ReturnedProblems.fileOf(submission))));
    for (WorkbookFormat format : WorkbookFormat.values()) {
      look.append(look(new MarkedCopy(beside).file(format)));
    }
    return look.toString();
  }

  /**
   * Whether nothing but the submission and these files decides what became of the copy. Where there
   * is no problem, nothing is written, and to keep that would cost more than to see it again.
   */
  boolean lasts(CopyState state) {
    return problems > 0 && (state == CopyState.MARKED || state == CopyState.NONE);
  }

  private static String look(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return " -";
    }
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return " " + now.size() + "@" + now.lastModifiedTime();
  }
}
