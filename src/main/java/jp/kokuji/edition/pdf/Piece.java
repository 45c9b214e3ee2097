package jp.kokuji.edition.pdf;

/** Something to place in the flow. Its structure exists already, in reading order. */
interface Piece {
  /** The least height, in points, that must stay together at the beginning. */
  float least(Flow flow);

  /** Whether it needs a page that lies across. */
  default boolean wide() {
    return false;
  }

  /** Whether it must not stand at the foot of a page without what follows it. */
  default boolean leads() {
    return false;
  }

  void place(Flow flow);
}
