package jp.kokuji.notice;

import java.util.List;

/** Ends the job that must not go on. It names reasons only, since it ends up in the history. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  Refused(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::reason).distinct().toList().toString());
    this.refusals = refusals;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  static void unlessEmpty(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
  }
}
