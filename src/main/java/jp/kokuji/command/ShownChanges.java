package jp.kokuji.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.release.Changes;
import jp.kokuji.release.Changes.Change;

/** What would change of a report, for the operator's screen. */
record ShownChanges(PrintWriter out) {
  /** So many differences of a kind are shown of a report. */
  private static final int SHOWN = 20;

  void show(FiscalYear year, String report, Changes changes) {
    out.println(
        Words.of(
            "compare.changes",
            year.code(),
            report,
            changes.figures().size(),
            changes.sentences().size(),
            changes.pages().size(),
            changes.before(),
            changes.after()));
    show("compare.figure", changes.figures());
    show("compare.sentence", changes.sentences());
    if (!changes.pages().isEmpty()) {
      String pages = changes.pages().stream().map(String::valueOf).collect(Collectors.joining("、"));
      out.println(Words.of("compare.pages", pages));
    }
  }

  private void show(String line, List<Change> changes) {
    for (Change change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      out.println(Words.of(line, change.at(), shown(change.before()), shown(change.after())));
    }
    if (changes.size() > SHOWN) {
      out.println(Words.of("compare.more", changes.size() - SHOWN));
    }
  }

  private static String shown(String words) {
    return words.isEmpty() ? Words.of("compare.none") : words;
  }
}
