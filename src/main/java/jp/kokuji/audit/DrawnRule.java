package jp.kokuji.audit;

/**
 * A level or upright line of a table, from the upper left corner of the page.
 *
 * @param at where it lies, across its direction
 */
record DrawnRule(boolean level, double at, double from, double to) {}
