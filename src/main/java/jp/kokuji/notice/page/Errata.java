package jp.kokuji.notice.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an edition corrects of what its readers have seen in print.
 *
 * @param figures those printed, with their pages
 * @param sentences those printed, with the pages of their sections
 */
public record Errata(List<Erratum> figures, List<CorrectedSentence> sentences) {
  /** The figures that are printed, each with its page; then the sentences. */
  public static Errata of(
      List<Erratum> all, List<CorrectedSentence> sentences, List<FinalReport> reports) {
    return new Errata(
        all.stream()
            .filter(Erratum::printed)
            .map(one -> one.placed(reports))
            .filter(one -> !one.page().isEmpty())
            .toList(),
        sentences);
  }

  public boolean isEmpty() {
    return figures.isEmpty() && sentences.isEmpty();
  }

  /** By the kind of ledger that was corrected, in the order of the report. */
  public List<Cause> causes() {
    return Stream.concat(
            figures.stream().map(Erratum::cause), sentences.stream().map(CorrectedSentence::cause))
        .distinct()
        .map(
            kind ->
                new Cause(
                    kind,
                    figures.stream().filter(one -> one.cause().equals(kind)).toList(),
                    sentences.stream().filter(one -> one.cause().equals(kind)).toList()))
        .toList();
  }

  /**
   * What one kind of ledger made wrong.
   *
   * @param kind its name; empty for sentences that quote no figure
   */
  public record Cause(String kind, List<Erratum> figures, List<CorrectedSentence> sentences) {
    /** {@code 「公文書開示請求」の訂正によるもの}. */
    public String heading() {
      return kind.isEmpty() ? "文の訂正" : "「" + kind + "」の訂正によるもの";
    }
  }
}
