package jp.kokuji.audit.answer;

import jp.kokuji.message.Messages;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Problem;
import org.springframework.context.NoSuchMessageException;

/** What is said of an audit, on the command line and on the pages. */
public final class AuditWords {
  private static final Messages SENTENCES = Messages.spoken("audited");

  private AuditWords() {}

  /** The sentence of that name with its gaps filled. */
  public static String of(String name, Object... gaps) {
    return SENTENCES.text(name, gaps);
  }

  /** A published file is nobody's submission, so it is not asked for again. */
  public static String whyNot(String file, Problem problem) {
    return of(
        "audit.unreadable",
        Characters.visible(file),
        problem.sheet().isEmpty() ? 0 : 1,
        Characters.visible(problem.sheet()),
        problem.row(),
        reason(problem),
        problem.rule().code());
  }

  private static String reason(Problem problem) {
    try {
      return of("audit.unreadable." + problem.rule().code(), Characters.visible(problem.found()));
    } catch (NoSuchMessageException other) {
      return of("audit.unreadable.other");
    }
  }
}
