package jp.kokuji.load;

import jp.kokuji.submission.Outcome;

/**
 * What became of a row.
 *
 * @param place of its file in the bundle
 */
record Judged(int place, Outcome outcome) {}
