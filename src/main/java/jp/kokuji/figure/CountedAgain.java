package jp.kokuji.figure;

import org.jspecify.annotations.Nullable;

/**
 * A figure, and what it is by the other way.
 *
 * @param figure null where a place that has a number now was left out
 */
public record CountedAgain(
    String table, String row, String column, @Nullable Figure figure, long value) {}
