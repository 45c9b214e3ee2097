package jp.kokuji.command;

import java.io.PrintWriter;
import java.util.List;
import jp.kokuji.figure.Figure;
import jp.kokuji.notice.Publishing;

/** Says what became of a notice, and what the approver has to look at. */
final class ShownNotice {
  private static final int LINES = 20;

  private final PrintWriter out;
  private final boolean withdrawal;

  ShownNotice(PrintWriter out, boolean withdrawal) {
    this.out = out;
    this.withdrawal = withdrawal;
  }

  void print(Publishing.Result result) {
    small(result);
    if (!result.sheet().isEmpty()) {
      out.println(Words.of("publish.sheet", result.approval().toString(), result.sheet()));
    }
    if (!result.refusals().isEmpty()) {
      out.println(Words.of(withdrawal ? "publish.not-withdrawn" : "publish.refused"));
      result.refusals().stream()
          .limit(LINES)
          .forEach(refusal -> out.println("  " + refusal.sentence()));
      more(result.refusals().size());
    } else if (result.before()) {
      out.println(Words.of("publish.same", result.edition(), result.folder().toString()));
    } else {
      String done = withdrawal ? "publish.withdrawn" : "publish.done";
      out.println(Words.of(done, result.edition(), result.folder().toString()));
      out.println(Words.of("publish.proof", result.proof()));
      out.println(
          result.signer().isEmpty()
              ? Words.of("publish.unsigned")
              : Words.of("publish.signed", result.signer()));
    }
  }

  private void small(Publishing.Result result) {
    List<Figure> small = result.small();
    if (!small.isEmpty()) {
      out.println(Words.of("publish.small", small.size(), result.approval().toString()));
      small.stream()
          .limit(LINES)
          .forEach(f -> out.println("  " + Words.of("explain.part", f.id(), f.value())));
      more(small.size());
    }
  }

  private void more(int lines) {
    if (lines > LINES) {
      out.println("  " + Words.of("load.more", lines - LINES));
    }
  }
}
