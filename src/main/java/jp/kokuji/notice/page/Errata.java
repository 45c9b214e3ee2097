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

  /** By the kind of ledger that was corrected, and by the report that counts it. */
  public List<Cause> causes() {
    return Stream.concat(
            figures.stream().map(one -> List.of(one.cause(), one.title())),
            sentences.stream().map(one -> List.of(one.cause(), one.title())))
        .distinct()
        .map(key -> cause(key.getFirst(), key.getLast()))
        .toList();
  }

  private Cause cause(String kind, String report) {
    return new Cause(
        kind,
        report,
        figures.stream().filter(f -> f.cause().equals(kind) && f.title().equals(report)).toList(),
        sentences.stream()
            .filter(s -> s.cause().equals(kind) && s.title().equals(report))
            .toList());
  }

  /** What one kind of ledger, which sentences without figures have none of, made wrong. */
  public record Cause(
      String kind, String report, List<Erratum> figures, List<CorrectedSentence> sentences) {
    /** {@code 「公文書開示請求」の訂正によるもの}. */
    public String heading() {
      return kind.isEmpty() ? Words.text("errata.sentences") : Words.text("errata.kind", kind);
    }
  }
}
