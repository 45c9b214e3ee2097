package jp.kokuji.submission;

/** A file that cannot be read at all: it is held back whole, with one problem that says why. */
public final class UnreadableSubmission extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public UnreadableSubmission(Problem problem) {
    super(problem.rule().name());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
