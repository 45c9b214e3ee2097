package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * What came out when the totals of a published file were computed again.
 *
 * @param totals how many totals could be computed again, by whatever relation
 * @param differences what does not agree
 * @param remainders named totals that differ in several lines, and what became of the table
 * @param explained what does not agree, as a note of the file says it need not
 * @param warnings the same quantity, printed differently in several tables
 * @param corrections a draft of the errata table
 * @param account each number in the state in which it ends
 */
public record Audit(
    int totals,
    List<Difference> differences,
    List<Remainder> remainders,
    List<Explained> explained,
    List<Difference> warnings,
    List<Correction> corrections,
    Account account) {
  /**
   * Reads a file and computes its totals again. Nothing but the file is needed.
   *
   * @throws UnreadableSubmission when it is in no form that can be read, or too large
   * @throws IOException when it can't be got at
   */
  public static Audit of(Path file) throws IOException, UnreadableSubmission {
    return of(findings(Source.read(file)));
  }

  /** The files that a name stands for: itself, or those of a folder that may hold tables. */
  public static List<Path> files(Path named) throws IOException {
    return Source.files(named);
  }

  /** The rows as they were recognised, for a look before anything is judged. */
  public static List<Line> recognised(Path file) throws IOException, UnreadableSubmission {
    return Source.read(file).stream().flatMap(sheet -> sheet.lines().stream()).toList();
  }

  static Findings findings(List<Sheet> sheets) {
    List<Findings> all = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Optional<FigureList> list = FigureList.find(sheet);
      if (list.isPresent()) {
        all.add(listed(list.get(), sheets));
      } else {
        Findings printed = printed(sheet);
        all.add(printed);
        Layer.bracketed(sheet).forEach(layer -> all.add(printed(layer)));
      }
    }
    Findings joined = Findings.join(all);
    all.add(Sentences.of(sheets, joined.quantities()));
    all.add(new Findings(List.of(), Across.of(joined.quantities())));
    all.add(new Findings(List.of(), Targets.of(sheets, joined.quantities())));
    return Findings.join(all);
  }

  private static Findings listed(FigureList list, List<Sheet> sheets) {
    List<FigureList.Entry> entries = list.entries();
    List<Quantity> figures = entries.stream().map(FigureList.Entry::figure).toList();
    Stream<Relation> issues =
        FigureList.issues(entries).stream()
            .flatMap(
                tables ->
                    Stream.of(
                            tables.values().stream()
                                .flatMap(table -> new ListedTable(table).relations()),
                            ListedClauses.of(tables),
                            Elsewhere.of(tables.values().stream().flatMap(List::stream).toList()))
                        .flatMap(relations -> relations));
    return new Findings(figures, Stream.concat(issues, ListedPlaces.of(entries, sheets)).toList());
  }

  private static Findings printed(Sheet sheet) {
    boolean rounded = sheet.rounded();
    List<Block> blocks = Blocks.of(sheet);
    List<Findings> all = new ArrayList<>();
    List<Line> lines = sheet.lines();
    int from = 0;
    for (int i = 0; i < blocks.size(); i++) {
      int to = i + 1 < blocks.size() ? index(lines, from, blocks.get(i + 1)) : lines.size();
      from = index(lines, from, blocks.get(i));
      List<Footnote> notes = Footnote.of(lines.subList(from, to));
      all.add(PrintedTable.of(blocks.get(i), rounded).noted(notes));
      from = to;
    }
    return Findings.join(all);
  }

  /** Where the numbers of a table begin. */
  private static int index(List<Line> lines, int from, Block block) {
    int index = from;
    while (index < lines.size() && lines.get(index).row() < block.firstRow()) {
      index++;
    }
    return index;
  }

  static Audit of(Findings findings) {
    List<Correction> corrections = new Corrections(findings).all();
    return new Audit(
        (int) findings.relations().stream().filter(r -> r.basis().calculation()).count(),
        findings.errors().map(Difference::of).toList(),
        findings.remainders(),
        findings.explained(),
        findings.failing().filter(r -> r.basis().warning()).map(Difference::of).toList(),
        corrections,
        Account.of(findings, corrections));
  }

  /** How many numbers the file prints in tables. */
  public int numbers() {
    return account.all();
  }

  /** Numbers that took part in no relation, so that nothing is known of them. */
  public List<Quantity> unchecked() {
    return account.of(Account.State.NOT_UNDERSTOOD);
  }
}
