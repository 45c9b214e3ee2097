package jp.kokuji.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.reading.TypedNumber;

/** Proves of finished text that every number in it is a figure, the rulebook's or a record's. */
record NumberProof(Setting setting, String section) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[,.][0-9]+)*");

  /**
   * Looks at each typed word, and at the text as a whole, where two pieces may read as one number.
   *
   * @throws IllegalStateException if a number was typed, which the rulebook's check should have
   *     seen
   * @throws Unproven if a figure runs together with another number
   */
  void prove(Sentence sentence) {
    for (Piece piece : sentence.pieces()) {
      if (piece instanceof Piece.Words words) {
        TypedNumber.find(words.text())
            .ifPresent(
                number -> {
                  throw new IllegalStateException(
                      "section %s: no figure stands behind %s in: %s"
                          .formatted(section, number, sentence.text()));
                });
      }
    }
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (Piece piece : sentence.pieces()) {
      text.append(Normalizer.normalize(piece.text(), Normalizer.Form.NFKC));
      ends.add(text.length());
    }
    NUMBER.matcher(text).results().forEach(number -> wholly(number, sentence, ends));
  }

  private void wholly(MatchResult number, Sentence sentence, List<Integer> ends) {
    int first = piece(ends, number.start());
    int last = piece(ends, number.end() - 1);
    boolean figure =
        sentence.pieces().subList(first, last + 1).stream()
            .anyMatch(Piece.Quoted.class::isInstance);
    if (first != last && figure) {
      throw new Unproven(setting, "runs-on", section, sentence.text(), number.group());
    }
  }

  private static int piece(List<Integer> ends, int at) {
    int piece = 0;
    while (ends.get(piece) <= at) {
      piece++;
    }
    return piece;
  }
}
