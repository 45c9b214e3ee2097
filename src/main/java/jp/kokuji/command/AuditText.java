package jp.kokuji.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.audit.Account;
import jp.kokuji.audit.Audit;
import jp.kokuji.audit.Correction;
import jp.kokuji.audit.Difference;
import jp.kokuji.audit.Explained;
import jp.kokuji.audit.Quantity;
import jp.kokuji.audit.Remainder;
import jp.kokuji.submission.Characters;

/** Prints what an audit found, for whoever answers for the published report. */
final class AuditText {
  /** More cells of one table are only counted; {@code --json} has them all. */
  private static final int CELLS = 20;

  private final PrintWriter out;

  AuditText(PrintWriter out) {
    this.out = out;
  }

  void print(Path file, Audit audit) {
    out.println(
        Words.of(
            "audit.file",
            Characters.visible(file.toString()),
            audit.numbers(),
            audit.totals(),
            audit.differences().size()));
    account(audit);
    audit.remainders().stream().filter(Remainder::explains).forEach(this::print);
    audit.differences().stream()
        .filter(difference -> audit.remainders().stream().noneMatch(r -> r.covers(difference)))
        .forEach(difference -> print(difference, "audit."));
    audit.remainders().stream().filter(rest -> !rest.explains()).forEach(this::print);
    audit.explained().forEach(this::print);
    audit.warnings().forEach(warning -> print(warning, "audit."));
    if (!audit.corrections().isEmpty()) {
      out.println(Words.of("audit.errata"));
      audit.corrections().forEach(this::print);
    }
    unchecked(audit.unchecked());
    if (audit.totals() == 0) {
      out.println(Words.of("audit.nothing"));
    }
  }

  /** What the files don't have in common. */
  void across(List<Difference> differences) {
    if (!differences.isEmpty()) {
      out.println(Words.of("audit.across"));
      differences.forEach(difference -> print(difference, "audit."));
    }
  }

  /** What became of all numbers; the states add up to their number. */
  private void account(Audit audit) {
    out.println(
        "  "
            + Words.of(
                "audit.account",
                Stream.of(Account.State.values()).map(audit.account()::count).toArray()));
  }

  private void print(Remainder remainder) {
    out.println("  " + RemainderWords.of(remainder));
  }

  private void print(Explained explained) {
    Difference difference = explained.difference();
    out.println(
        "  "
            + Words.of(
                "audit.explained",
                ShownNumber.of(difference.total()).place(),
                ShownNumber.of(difference.total()).shown(),
                difference.recomputed().toPlainString(),
                Characters.visible(explained.note().text()),
                explained.note().place().address()));
  }

  private void print(Difference difference, String words) {
    ShownNumber total = ShownNumber.of(difference.total());
    out.println(
        "  "
            + Words.of(
                words + difference.basis(),
                total.place(),
                total.shown(),
                difference.recomputed().toPlainString(),
                CorrectionReason.parts(difference),
                ShownNumber.of(difference.parts().getFirst()).place(),
                difference.total().number().toPlainString()));
  }

  private void print(Correction correction) {
    ShownNumber wrong = ShownNumber.of(correction.wrong());
    out.println(
        "  "
            + Words.of(
                "audit.correction",
                wrong.place(),
                wrong.shown(),
                correction.right().toPlainString(),
                CorrectionReason.of(correction)));
  }

  /** Table by table, so that it can be seen which were not checked at all. */
  private void unchecked(List<Quantity> unchecked) {
    if (unchecked.isEmpty()) {
      return;
    }
    out.println(Words.of("audit.unchecked", unchecked.size()));
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (Quantity quantity : unchecked) {
      tables
          .computeIfAbsent(table(quantity), name -> new ArrayList<>())
          .add(quantity.place().address());
    }
    tables.forEach(
        (table, cells) ->
            out.println(
                "  "
                    + Words.of(
                        "audit.unchecked-cells",
                        table,
                        cells.stream().limit(CELLS).collect(Collectors.joining(" ")),
                        Math.max(0, cells.size() - CELLS))));
  }

  private static String table(Quantity quantity) {
    ShownNumber shown = ShownNumber.of(quantity);
    return shown.sheet().isEmpty() || shown.table().isEmpty()
        ? shown.sheet() + shown.table()
        : shown.sheet() + "/" + shown.table();
  }
}
