package jp.kokuji.notice;

import java.io.IOException;
import org.springframework.batch.core.job.parameters.JobParameters;

/** The work of the job {@code publish}, a method a step; any run begins with the first. */
interface NoticeWork {
  JobParameters parameters();

  /**
   * Finds out whether and what may be published; writes nothing.
   *
   * @throws Refused if it may not
   */
  void check() throws IOException;

  /** Writes everything where nobody sees it. */
  void stage() throws IOException;

  /**
   * Looks through what was written, and notes in the database what is about to be released.
   *
   * @throws Refused if something in it must not become public
   */
  void scan() throws IOException;

  /** Puts everything into its place. */
  void release() throws IOException;

  /** Notes that it was done. */
  void record();
}
