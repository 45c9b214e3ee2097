package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.edition.html.FinishedPage;
import jp.kokuji.edition.html.PrintedSentence;
import jp.kokuji.edition.html.PrintedSentence.Quote;

/**
 * A sentence that an edition prints otherwise than the one before.
 *
 * @param report the report's id
 * @param section the heading of its section as printed, with its number
 * @param page on which the section begins in print; empty where that is not known
 * @param cause the kind of ledger that the figure counts which it quotes; empty where it quotes
 *     none
 * @param wrong empty where the edition before had no such sentence
 * @param right empty where it is printed no more
 */
public record CorrectedSentence(
    String report,
    String title,
    String section,
    String page,
    String cause,
    String wrong,
    String right) {

  /** What differs between the page of the edition before and the report. */
  public static List<CorrectedSentence> between(
      Path before, FinalReport report, List<Erratum> errata) throws IOException {
    Optional<PublicFile> page = report.html();
    if (page.isEmpty()) {
      return List.of();
    }
    List<PrintedSentence> older = new ArrayList<>(inSections(FinishedPage.sentences(before)));
    List<PrintedSentence> newer =
        new ArrayList<>(inSections(FinishedPage.sentences(page.get().bytes())));
    List.copyOf(newer).stream().filter(each -> take(older, each)).forEach(newer::remove);
    List<CorrectedSentence> corrected = new ArrayList<>();
    for (PrintedSentence right : newer) {
      Optional<PrintedSentence> wrong =
          older.stream().filter(each -> isSame(each, right)).findFirst();
      wrong.ifPresent(older::remove);
      corrected.add(of(report, right, errata, wrong.map(PrintedSentence::text), right.text()));
    }
    older.forEach(wrong -> corrected.add(of(report, wrong, errata, Optional.of(wrong.text()), "")));
    return corrected;
  }

  private static List<PrintedSentence> inSections(List<PrintedSentence> all) {
    return all.stream().filter(s -> !s.section().isEmpty() && !s.text().isEmpty()).toList();
  }

  /** Takes a sentence of the same words away, if there is one. */
  private static boolean take(List<PrintedSentence> from, PrintedSentence sentence) {
    for (PrintedSentence each : from) {
      if (each.section().equals(sentence.section()) && each.text().equals(sentence.text())) {
        return from.remove(each);
      }
    }
    return false;
  }

  /** Whether both tell of a figure in the same section. */
  private static boolean isSame(PrintedSentence one, PrintedSentence other) {
    List<String> figures = other.quotes().stream().map(Quote::figure).toList();
    return one.section().equals(other.section())
        && one.quotes().stream().map(Quote::figure).anyMatch(figures::contains);
  }

  private static CorrectedSentence of(
      FinalReport report,
      PrintedSentence sentence,
      List<Erratum> errata,
      Optional<String> wrong,
      String right) {
    Integer page = report.places().sections().get(sentence.section());
    String cause =
        sentence.quotes().stream()
            .flatMap(quote -> errata.stream().filter(e -> e.figure().equals(quote.figure())))
            .map(Erratum::cause)
            .findFirst()
            .orElse("");
    return new CorrectedSentence(
        report.id(),
        report.outline().title(),
        sentence.section(),
        page == null ? "" : page.toString(),
        cause,
        wrong.orElse(""),
        right);
  }
}
