package jp.kokuji.release;

/**
 * One difference between two versions of a report.
 *
 * @param at the figure's id, or the sentence's section
 * @param before what it was; empty where it was not
 * @param after what it would be; empty where it would not be
 */
public record Change(String at, String before, String after) {}
