package jp.kokuji.edition.html;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.edition.html.PrintedSentence.Quote;

/** The text of a paragraph as it is read, with the places of its figures. */
final class MarkedText {
  /** A full stop within brackets ends no sentence. */
  private static final String END = "(?<=。)(?![」）])";

  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  private record Mark(int at, Quote quote) {}

  void add(String words) {
    text.append(words);
  }

  /** Marks the number that follows. */
  void mark(Quote quote) {
    marks.add(new Mark(text.length(), quote));
  }

  /** Its sentences, those without figures too. */
  List<PrintedSentence> sentences(String section) {
    List<PrintedSentence> sentences = new ArrayList<>();
    int from = 0;
    for (String sentence : text.toString().split(END, -1)) {
      int begin = from;
      int end = from + sentence.length();
      sentences.add(
          new PrintedSentence(
              section,
              sentence.strip(),
              marks.stream()
                  .filter(mark -> mark.at() >= begin && mark.at() < end)
                  .map(Mark::quote)
                  .toList()));
      from = end;
    }
    return sentences;
  }
}
