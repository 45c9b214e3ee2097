package jp.kokuji.audit.answer;

import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.audit.Correction;
import jp.kokuji.audit.Difference;
import jp.kokuji.audit.Quantity;

/** Says why a correction is proposed, and what else could be wrong. */
final class CorrectionReason {
  /** More parts nobody reads in a sentence. */
  private static final int PARTS = 12;

  private CorrectionReason() {}

  static String of(Correction correction) {
    String why =
        correction.differences().size() > 1
            ? AuditWords.of("errata.common", correction.differences().size())
            : AuditWords.of(
                correction.differences().getFirst().basis().sum()
                    ? "errata.sum"
                    : "errata.computed",
                parts(correction.differences().getFirst()));
    String confirmed = correction.confirmed() ? AuditWords.of("errata.confirmed") : "";
    String candidates =
        correction.candidates().stream()
            .map(
                candidate ->
                    AuditWords.of(
                        "errata.candidate",
                        ShownNumber.of(candidate.part()).place(),
                        candidate.part().written(),
                        candidate.right().toPlainString()))
            .collect(Collectors.joining());
    return why + confirmed + candidates + AuditWords.of("errata.either");
  }

  /** The numbers of a difference as a sum, {@code 3 + 288 + 165}. */
  static String parts(Difference difference) {
    List<Quantity> parts = difference.parts();
    String shown =
        parts.stream()
            .limit(PARTS)
            .map(part -> part.number().toPlainString())
            .collect(
                Collectors.joining(difference.basis().sum() ? " + " : AuditWords.of("audit.and")));
    int more = parts.size() - PARTS;
    return more > 0 ? shown + AuditWords.of("audit.more-parts", more) : shown;
  }
}
