package jp.kokuji.run;

/** The run was asked to stop and did so at a boundary; the next run does what is left. */
public final class JobStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JobStopped() {
    super("stopped as asked");
  }
}
