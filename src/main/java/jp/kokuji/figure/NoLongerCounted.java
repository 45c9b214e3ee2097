package jp.kokuji.figure;

/** A figure of an earlier making has no place in its table any more, so nothing can be counted. */
public final class NoLongerCounted extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoLongerCounted(Figure figure) {
    super(figure.id());
  }
}
