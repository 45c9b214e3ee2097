package jp.kokuji.audit;

/** How surely the structure of a table says that a number is a total. */
enum Strength {
  /** It is called one. */
  NAMED,
  /** All that can become of it stands beside it. */
  COMPLETE,
  /** It stands above what looks like its parts, so more of its lines than not must add up. */
  NESTED,
  /** It only looks like one, so most of its lines must add up before any is doubted. */
  LEARNED
}
