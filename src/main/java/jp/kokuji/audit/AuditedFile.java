package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.submission.Line;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * A published file and what came out of its audit.
 *
 * @param name by which it is told from others
 */
public record AuditedFile(String name, List<Line> recognised, Audit audit) {

  /**
   * A file as it was read, before others are looked at.
   *
   * @param label short, for the places of its numbers
   */
  record Read(String name, String label, List<Sheet> sheets, Findings findings) {
    static Read of(Path file, String name, String label) throws IOException, UnreadableSubmission {
      List<Sheet> sheets = Source.read(file);
      return new Read(name, label, sheets, Audit.findings(sheets));
    }

    /** Its numbers, with the name of the file in their places. */
    List<Quantity> numbers() {
      return findings.quantities().stream().map(each -> each.in(label)).toList();
    }

    /** Those in tables, of which the sentences of other files may speak. */
    List<Quantity> figures() {
      return numbers().stream().filter(each -> !each.place().told()).toList();
    }

    List<Sheet> named() {
      return sheets.stream().map(this::named).toList();
    }

    private Sheet named(Sheet sheet) {
      String named = new Place(sheet.name(), 0, 0).in(label).sheet();
      return new Sheet(
          named,
          sheet.lines().stream().map(line -> new Line(named, line.row(), line.cells())).toList());
    }

    /** Judged together with what its sentences say of the tables of other files. */
    AuditedFile audited(Sentences beside) {
      Findings told = new Findings(List.of(), beside.of(sheets, findings));
      return new AuditedFile(
          name,
          sheets.stream().flatMap(sheet -> sheet.lines().stream()).toList(),
          Audit.of(Findings.join(List.of(findings, told))));
    }
  }
}
