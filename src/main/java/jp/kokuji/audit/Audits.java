package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * Several published files, each audited for itself and held against the others.
 *
 * @param unreadable files that are in no form that can be read, and why
 * @param across what the files do not have in common; worth a look only
 */
public record Audits(
    List<AuditedFile> files, Map<String, Problem> unreadable, List<Difference> across) {

  /**
   * Reads files by the names by which they are to be called.
   *
   * @throws IOException when one can't be got at
   */
  public static Audits of(Map<String, Path> named) throws IOException {
    List<AuditedFile.Read> read = new ArrayList<>();
    Map<String, Problem> unreadable = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : named.entrySet()) {
      try {
        read.add(
            AuditedFile.Read.of(
                file.getValue(), file.getKey(), AcrossFiles.label(file.getKey(), named.keySet())));
      } catch (UnreadableSubmission problem) {
        unreadable.put(file.getKey(), problem.problem());
      }
    }
    List<AuditedFile.Read> several = read.size() > 1 ? read : List.of();
    Sentences beside =
        Sentences.beside(
            several.stream().flatMap(each -> each.named().stream()).toList(),
            several.stream().flatMap(each -> each.figures().stream()).toList());
    return new Audits(
        read.stream().map(each -> each.audited(beside)).toList(),
        unreadable,
        AcrossFiles.of(several));
  }

  /** Whether nothing contradicts anything. */
  public boolean agrees() {
    return files.stream().allMatch(file -> file.audit().differences().isEmpty());
  }
}
