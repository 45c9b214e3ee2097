package jp.kokuji.audit.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.audit.Account;
import jp.kokuji.audit.Audit;
import jp.kokuji.audit.AuditedFile;
import jp.kokuji.audit.Audits;
import jp.kokuji.audit.Basis;
import jp.kokuji.audit.Correction;
import jp.kokuji.audit.Difference;
import jp.kokuji.audit.Remainder;
import jp.kokuji.submission.Characters;

/** What an audit found, as it is given to programs. */
public record ShownAudit(
    String file,
    int numbers,
    int totals,
    List<Found> differences,
    List<Found> warnings,
    List<Proposal> errata,
    List<ShownNumber> unchecked,
    Map<Account.State, Integer> account,
    List<Rest> remainders,
    List<Noted> explained) {

  /** All files, and what they don't have in common. */
  public record Together(List<ShownAudit> files, List<Found> across) {}

  /** A total that differs in several lines, and why. */
  public record Rest(ShownNumber total, List<Remainder.Rest> rests, String cause, String said) {
    static Rest of(Remainder remainder) {
      return new Rest(
          ShownNumber.of(remainder.total()),
          remainder.rests(),
          remainder.cause().getClass().getSimpleName(),
          RemainderWords.of(remainder));
    }
  }

  /** Numbers that do not agree, as a note says. */
  public record Noted(Found difference, String note) {}

  /** One file as it is; several together with what they don't have in common. */
  public static Object of(Audits audits) {
    List<ShownAudit> files = audits.files().stream().map(ShownAudit::of).toList();
    return files.size() == 1
        ? files.getFirst()
        : new Together(files, audits.across().stream().map(Found::of).toList());
  }

  /** Printed numbers that do not agree. */
  public record Found(
      Basis basis, ShownNumber total, BigDecimal recomputed, List<ShownNumber> parts) {
    static Found of(Difference difference) {
      return new Found(
          difference.basis(),
          ShownNumber.of(difference.total()),
          difference.recomputed(),
          difference.parts().stream().map(ShownNumber::of).toList());
    }
  }

  /** A line of the draft of the errata table. */
  public record Proposal(ShownNumber wrong, BigDecimal right, String why) {
    static Proposal of(Correction correction) {
      return new Proposal(
          ShownNumber.of(correction.wrong()), correction.right(), CorrectionReason.of(correction));
    }
  }

  private static ShownAudit of(AuditedFile file) {
    Audit audit = file.audit();
    return new ShownAudit(
        Characters.visible(file.name()),
        audit.numbers(),
        audit.totals(),
        audit.differences().stream().map(Found::of).toList(),
        audit.warnings().stream().map(Found::of).toList(),
        audit.corrections().stream().map(Proposal::of).toList(),
        audit.unchecked().stream().map(ShownNumber::of).toList(),
        Stream.of(Account.State.values())
            .collect(Collectors.toMap(state -> state, audit.account()::count)),
        audit.remainders().stream().map(Rest::of).toList(),
        audit.explained().stream()
            .map(
                each ->
                    new Noted(Found.of(each.difference()), Characters.visible(each.note().text())))
            .toList());
  }
}
