package jp.kokuji.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.message.Messages;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.returned.ReturnedProblems;
import jp.kokuji.run.Folders;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.ProblemMessage;

/**
 * What was found wrong in files, problem by problem.
 *
 * @param lines at most so many problems a file; the rest is in its file of problems
 * @param returned whether files of problems are written
 */
record ShownProblems(
    Folders folders,
    SubmissionLog submissions,
    ProblemStore found,
    int lines,
    Hints hints,
    boolean returned) {

  /** Whether nothing of the files' contents is said. */
  boolean brief() {
    return lines == 0;
  }

  /**
   * What is held back is said every time; what was only worth a look, when it is read.
   *
   * @return whether anything is held back
   */
  boolean say(List<Settled> read, PrintWriter out) {
    Set<Long> now = read.stream().map(Settled::id).collect(Collectors.toSet());
    Map<Long, Long> counts = found.counts();
    List<Settled> affected =
        submissions.latest().stream()
            .filter(submission -> counts.containsKey(submission.id()))
            .toList();
    affected.forEach(
        submission ->
            say(
                submission,
                Objects.requireNonNull(counts.get(submission.id())),
                now.contains(submission.id()),
                out));
    return affected.stream().anyMatch(this::heldBack);
  }

  private void say(Settled submission, long problems, boolean readNow, PrintWriter out) {
    if (heldBack(submission)) {
      out.println(heldBackLine(submission));
    } else if (readNow && !hints.count(submission, found.of(submission.id()))) {
      out.println(Words.of("load.warned", shown(submission), problems));
    } else {
      return;
    }
    found
        .first(submission.id(), lines)
        .forEach(
            problem ->
                out.println("  " + ProblemMessage.of(problem, shown(submission), Messages.SPOKEN)));
    if (problems > lines) {
      out.println("  " + Words.of(brief() ? "load.problems" : "load.more", problems - lines));
    }
    if (returned) {
      Path folder = folders.output().resolve("problems");
      String file = folder.resolve(ReturnedProblems.fileOf(submission)).toString();
      out.println("  " + Words.of("load.returned", Characters.visible(file)));
    }
  }

  private String heldBackLine(Settled submission) {
    if (submission.refused()) {
      return Words.of("load.refused", shown(submission));
    }
    return submission.rows().heldBack() > 0
        ? Words.of("load.held-back", shown(submission), submission.rows().heldBack())
        : Words.of("load.sheet-held-back", shown(submission));
  }

  /** Whether something of the submission is missing from what counts. */
  boolean heldBack(Settled submission) {
    return found.holdBack(submission.id());
  }

  String shown(Settled submission) {
    return Characters.visible(folders.input().resolve(submission.path()).toString());
  }
}
