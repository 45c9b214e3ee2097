package jp.kokuji.command;

import java.io.PrintWriter;
import java.util.List;
import jp.kokuji.record.Difference;
import jp.kokuji.record.Differences;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.submission.Characters;

/** All versions of one file that were ever read, each with what it changed. */
record History(String path, List<Version> versions) {

  /**
   * One version.
   *
   * @param differences against the version that counted before it
   */
  record Version(Settled submission, List<Difference> differences) {}

  /** The history of a file by its path, with or without the input folder before it. */
  static History of(
      SubmissionLog submissions, Differences differences, Folders folders, String path) {
    String below = below(folders, path);
    return new History(
        below,
        submissions.history(below).stream()
            .map(submission -> new Version(submission, differences.of(submission.id())))
            .toList());
  }

  /** The path without the input folder before it. */
  static String below(Folders folders, String path) {
    String plain = path.replace('\\', '/');
    String input = folders.input().toString().replace('\\', '/') + "/";
    return plain.startsWith(input) ? plain.substring(input.length()) : plain;
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  void print(Rulebook rulebook, PrintWriter out) {
    out.println(Characters.visible(path));
    for (Version version : versions) {
      Settled submission = version.submission();
      out.println(
          Words.of(
              "status.version",
              StatusText.time(submission.receivedAt()),
              Words.of("status.version." + submission.state()),
              submission.rows().all(),
              submission.rows().accepted(),
              submission.rows().heldBack(),
              submission.rows().blank(),
              submission.rows().total(),
              submission.submission().sha256()));
      version
          .differences()
          .forEach(difference -> out.println("    " + ShownDifference.of(difference, rulebook)));
    }
  }
}
