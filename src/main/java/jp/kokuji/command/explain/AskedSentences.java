package jp.kokuji.command.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import jp.kokuji.edition.html.FinishedPage;
import jp.kokuji.edition.html.PrintedSentence;
import jp.kokuji.rulebook.Normal;

/** Finds sentences with figures on a report's page. */
record AskedSentences(List<PrintedSentence> all) {

  static AskedSentences of(Path page) throws IOException {
    return new AskedSentences(Files.exists(page) ? FinishedPage.sentences(page) : List.of());
  }

  /** Those of a section by its number or words of its heading, or those that hold the words. */
  List<PrintedSentence> find(String words) {
    String key = Normal.key(words);
    List<PrintedSentence> numbered = where(s -> number(s).equals(key));
    if (!numbered.isEmpty()) {
      return numbered;
    }
    List<PrintedSentence> headed = where(s -> Normal.key(s.section()).contains(key));
    return headed.isEmpty() ? where(s -> Normal.key(s.text()).contains(key)) : headed;
  }

  /** Those that stand in a longer text, such as a cell that holds a paragraph. */
  List<PrintedSentence> within(String text) {
    return where(s -> Normal.key(text).contains(Normal.key(s.text())));
  }

  List<String> sections() {
    return all.stream().map(PrintedSentence::section).distinct().toList();
  }

  private List<PrintedSentence> where(Predicate<PrintedSentence> wanted) {
    return all.stream().filter(s -> !s.quotes().isEmpty()).filter(wanted).toList();
  }

  /** The heading's number, which a space divides from its words. */
  private static String number(PrintedSentence sentence) {
    return Normal.key(sentence.section().replaceFirst("[\\s　].*", ""));
  }
}
