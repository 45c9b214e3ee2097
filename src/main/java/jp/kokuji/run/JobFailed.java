package jp.kokuji.run;

import org.jspecify.annotations.Nullable;

/** A job did not complete: a fault of ours or of the machine, never of what was submitted. */
public final class JobFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobFailed(String job, @Nullable Throwable cause) {
    super("job " + job + " did not complete", cause);
  }
}
