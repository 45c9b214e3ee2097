package jp.kokuji.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.audit.Audit;
import jp.kokuji.audit.Basis;
import jp.kokuji.audit.Correction;
import jp.kokuji.audit.Difference;
import jp.kokuji.submission.Characters;

/** What an audit found, as it is given to programs. */
record ShownAudit(
    String file,
    int numbers,
    int totals,
    List<Found> differences,
    List<Found> warnings,
    List<Proposal> errata,
    List<ShownNumber> unchecked) {

  /** Printed numbers that do not agree. */
  record Found(Basis basis, ShownNumber total, BigDecimal recomputed, List<ShownNumber> parts) {
    static Found of(Difference difference) {
      return new Found(
          difference.basis(),
          ShownNumber.of(difference.total()),
          difference.recomputed(),
          difference.parts().stream().map(ShownNumber::of).toList());
    }
  }

  /** A line of the draft of the errata table. */
  record Proposal(ShownNumber wrong, BigDecimal right, String why) {
    static Proposal of(Correction correction) {
      return new Proposal(
          ShownNumber.of(correction.wrong()), correction.right(), CorrectionReason.of(correction));
    }
  }

  static ShownAudit of(Path file, Audit audit) {
    return new ShownAudit(
        Characters.visible(file.toString()),
        audit.numbers(),
        audit.totals(),
        audit.differences().stream().map(Found::of).toList(),
        audit.warnings().stream().map(Found::of).toList(),
        audit.corrections().stream().map(Proposal::of).toList(),
        audit.unchecked().stream().map(ShownNumber::of).toList());
  }
}
