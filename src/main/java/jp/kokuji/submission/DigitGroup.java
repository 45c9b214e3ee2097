package jp.kokuji.submission;

/**
 * Digits that follow each other.
 *
 * @param between what stands before them, empty before the first of a run
 */
record DigitGroup(String digits, String between, int start, int end) {}
