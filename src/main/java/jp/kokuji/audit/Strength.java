package jp.kokuji.audit;

/** How surely the structure of a table says that a number is a total. */
enum Strength {
  /** It is called one. */
  NAMED,
  /** It only looks like one, so most of its lines must add up before any is doubted. */
  LEARNED
}
