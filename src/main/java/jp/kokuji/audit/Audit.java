package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * What came out when the totals of a published file were computed again.
 *
 * @param numbers how many numbers the file prints in tables
 * @param totals how many totals could be computed again, by whatever relation
 * @param differences what does not agree
 * @param warnings the same quantity, printed differently in several tables
 * @param corrections a draft of the errata table
 * @param unchecked numbers that took part in no relation, so that nothing is known of them
 */
public record Audit(
    int numbers,
    int totals,
    List<Difference> differences,
    List<Difference> warnings,
    List<Correction> corrections,
    List<Quantity> unchecked) {
  /**
   * Reads a file and computes its totals again. Nothing but the file is needed.
   *
   * @throws UnreadableSubmission when it is neither CSV nor a workbook, or too large
   * @throws IOException when it can't be got at
   */
  public static Audit of(Path file) throws IOException, UnreadableSubmission {
    List<Sheet> sheets = Sheet.read(file);
    List<Findings> all = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Optional<FigureList> list = FigureList.find(sheet);
      if (list.isPresent()) {
        all.add(listed(list.get(), sheets));
      } else {
        all.add(printed(sheet));
        Layer.bracketed(sheet).forEach(layer -> all.add(printed(layer)));
      }
    }
    return of(Findings.join(all));
  }

  private static Findings listed(FigureList list, List<Sheet> sheets) {
    List<FigureList.Entry> entries = list.entries();
    List<Quantity> figures = entries.stream().map(FigureList.Entry::figure).toList();
    Stream<Relation> sums =
        list.tables().values().stream().flatMap(table -> new ListedTable(table).relations());
    return new Findings(
        figures,
        Stream.of(
                sums,
                ListedClauses.of(list.tables()),
                Elsewhere.of(figures),
                ListedPlaces.of(entries, sheets))
            .flatMap(relations -> relations)
            .toList());
  }

  private static Findings printed(Sheet sheet) {
    boolean rounded = sheet.rounded();
    return Findings.join(
        Blocks.of(sheet).stream().map(block -> PrintedTable.of(block, rounded)).toList());
  }

  private static Audit of(Findings findings) {
    Set<Place> checked = new HashSet<>();
    findings.relations().stream()
        .flatMap(Relation::quantities)
        .forEach(quantity -> checked.add(quantity.place()));
    return new Audit(
        findings.quantities().size(),
        (int) findings.relations().stream().filter(relation -> relation.basis().sum()).count(),
        differences(findings, false),
        differences(findings, true),
        new Corrections(findings).all(),
        findings.quantities().stream().filter(q -> !checked.contains(q.place())).toList());
  }

  private static List<Difference> differences(Findings findings, boolean warnings) {
    return findings
        .failing()
        .filter(relation -> (relation.basis() == Basis.ELSEWHERE) == warnings)
        .map(Difference::of)
        .toList();
  }
}
