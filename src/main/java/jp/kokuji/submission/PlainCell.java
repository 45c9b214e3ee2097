package jp.kokuji.submission;

/**
 * A cell of a sheet as the file has it, blank where it says nothing.
 *
 * @param formula whether it has one
 * @param inline whether its text stands in the cell itself
 */
record PlainCell(
    String reference, String style, String type, boolean formula, boolean inline, String text) {}
