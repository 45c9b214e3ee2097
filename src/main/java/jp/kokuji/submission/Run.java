package jp.kokuji.submission;

import org.jspecify.annotations.Nullable;

/**
 * A part of a cell's text in one typeface.
 *
 * @param face null where it is the cell's own
 */
record Run(String text, @Nullable Face face) {}
