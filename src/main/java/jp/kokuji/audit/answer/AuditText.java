package jp.kokuji.audit.answer;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.audit.Audits;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Line;

/** Says what an audit found, as it is printed on a terminal. */
public final class AuditText {
  private AuditText() {}

  /** All files, and what they don't have in common. */
  public static List<String> of(Audits audits) {
    List<String> lines = new ArrayList<>();
    audits.files().forEach(file -> lines.addAll(FileAnswer.of(file).lines()));
    List<String> across = across(audits);
    if (!across.isEmpty()) {
      lines.add(AuditWords.of("audit.across"));
      across.forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  /** What the files don't have in common. */
  public static List<String> across(Audits audits) {
    return audits.across().stream().map(FileAnswer::said).toList();
  }

  /** The rows as they were recognised; their numbers are those of the addresses. */
  public static List<String> recognised(List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                AuditWords.of(
                    "audit.recognised-row",
                    line.row(),
                    Characters.visible(String.join(" | ", line.cells()).replace('\n', ' '))))
        .toList();
  }
}
