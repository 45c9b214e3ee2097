package jp.kokuji.command.explain;

import jp.kokuji.command.Words;

/** What was asked has no answer as it was asked; the message says how to ask. */
final class WrongQuestion extends Exception {
  private static final long serialVersionUID = 1L;

  WrongQuestion(String words, Object... gaps) {
    super(Words.of(words, gaps));
  }
}
