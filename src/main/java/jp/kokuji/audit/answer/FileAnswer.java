package jp.kokuji.audit.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.audit.Account;
import jp.kokuji.audit.Audit;
import jp.kokuji.audit.AuditedFile;
import jp.kokuji.audit.Correction;
import jp.kokuji.audit.Difference;
import jp.kokuji.audit.Explained;
import jp.kokuji.audit.Remainder;
import jp.kokuji.submission.Characters;

/**
 * What is said of one file, for whoever answers for the published report.
 *
 * @param headline how many numbers and totals there are, and how many differences
 * @param account in which state the numbers are; the states add up to their number
 * @param wrong what contradicts, and what became of a table
 * @param explained what does not agree, as a note says it need not
 * @param look what is worth a look
 * @param errata lines of the draft of the errata table
 * @param unchecked all numbers that are in none of the calculations, table by table
 */
public record FileAnswer(
    String name,
    String headline,
    String account,
    List<String> wrong,
    List<String> explained,
    List<String> look,
    List<String> errata,
    List<String> unchecked,
    boolean nothing) {

  public static FileAnswer of(AuditedFile file) {
    Audit audit = file.audit();
    return new FileAnswer(
        Characters.visible(file.name()),
        AuditWords.of(
            "audit.file",
            Characters.visible(file.name()),
            audit.numbers(),
            audit.totals(),
            audit.differences().size()),
        AuditWords.of(
            "audit.account",
            Stream.of(Account.State.values()).map(audit.account()::count).toArray()),
        wrong(audit),
        audit.explained().stream().map(FileAnswer::said).toList(),
        audit.warnings().stream().map(FileAnswer::said).toList(),
        audit.corrections().stream().map(FileAnswer::said).toList(),
        Unchecked.of(audit.unchecked()),
        audit.totals() == 0);
  }

  /** All of it, as it is printed. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(headline, "  " + account));
    Stream.of(wrong, explained, look)
        .flatMap(List::stream)
        .map(line -> "  " + line)
        .forEach(lines::add);
    headed("audit.errata", errata, lines);
    if (!unchecked.isEmpty()) {
      lines.add(unchecked.getFirst());
      unchecked.stream().skip(1).map(line -> "  " + line).forEach(lines::add);
    }
    if (nothing) {
      lines.add(AuditWords.of("audit.nothing"));
    }
    return lines;
  }

  private static void headed(String words, List<String> below, List<String> lines) {
    if (!below.isEmpty()) {
      lines.add(AuditWords.of(words));
      below.forEach(line -> lines.add("  " + line));
    }
  }

  private static List<String> wrong(Audit audit) {
    Stream<String> causes =
        audit.remainders().stream().filter(Remainder::explains).map(RemainderWords::of);
    Stream<String> single =
        audit.differences().stream()
            .filter(each -> audit.remainders().stream().noneMatch(rest -> rest.covers(each)))
            .map(FileAnswer::said);
    Stream<String> unclear =
        audit.remainders().stream().filter(rest -> !rest.explains()).map(RemainderWords::of);
    return Stream.of(causes, single, unclear).flatMap(lines -> lines).toList();
  }

  private static String said(Explained explained) {
    Difference difference = explained.difference();
    ShownNumber total = ShownNumber.of(difference.total());
    return AuditWords.of(
        "audit.explained",
        total.place(),
        total.shown(),
        difference.recomputed().toPlainString(),
        Characters.visible(explained.note().text()),
        explained.note().place().address());
  }

  static String said(Difference difference) {
    ShownNumber total = ShownNumber.of(difference.total());
    return AuditWords.of(
        "audit." + difference.basis(),
        total.place(),
        total.shown(),
        difference.recomputed().toPlainString(),
        CorrectionReason.parts(difference),
        ShownNumber.of(difference.parts().getFirst()).place(),
        difference.total().number().toPlainString(),
        difference.parts().size() - 1);
  }

  private static String said(Correction correction) {
    ShownNumber wrong = ShownNumber.of(correction.wrong());
    return AuditWords.of(
        "audit.correction",
        wrong.place(),
        wrong.shown(),
        correction.right().toPlainString(),
        CorrectionReason.of(correction));
  }
}
