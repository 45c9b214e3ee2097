package jp.kokuji.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.message.Messages;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.returned.ReturnedProblems;
import jp.kokuji.run.Folders;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Problem;
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
    Set<Long> withProblems = found.counts().keySet();
    List<Settled> affected =
        submissions.latest().stream()
            .filter(submission -> withProblems.contains(submission.id()))
            .toList();
    affected.forEach(submission -> say(submission, now.contains(submission.id()), out));
    return affected.stream().anyMatch(this::heldBack);
  }

  private void say(Settled submission, boolean readNow, PrintWriter out) {
    List<Problem> problems = of(submission);
    if (heldBack(submission)) {
      out.println(heldBackLine(submission));
    } else if (readNow && !problems.isEmpty() && !hints.count(submission, problems)) {
      out.println(Words.of("load.warned", shown(submission), problems.size()));
    } else {
      return;
    }
    problems.stream()
        .limit(lines)
        .forEach(
            problem ->
                out.println("  " + ProblemMessage.of(problem, shown(submission), Messages.SPOKEN)));
    if (problems.size() > lines) {
      out.println(
          "  " + Words.of(brief() ? "load.problems" : "load.more", problems.size() - lines));
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
    return of(submission).stream().anyMatch(problem -> problem.rule().holdsBack());
  }

  private List<Problem> of(Settled submission) {
    return found.of(submission.id());
  }

  String shown(Settled submission) {
    return Characters.visible(folders.input().resolve(submission.path()).toString());
  }
}
