package jp.kokuji.record;

import jp.kokuji.submission.Problem;

/**
 * What is wrong with a record beside others.
 *
 * @param ordinal of the record, which is held back where the problem's rule says so
 */
record Finding(Problem problem, long ordinal) {}
