package jp.kokuji;

import java.util.List;

/**
 * What a browser and axe found in a page.
 *
 * @param frame its place among the pages that were examined together
 * @param violations rule and element
 * @param undecided what axe leaves to a person
 * @param passed the rules that found something to look at, and nothing wrong
 * @param width of the window, in CSS pixels
 * @param needed the width that the page takes; more than {@code width} makes it scroll sideways
 * @param dark whether the page was asked for dark colours; then only colours are examined
 * @param paper the background of the page
 */
record Examination(
    int frame,
    List<String> violations,
    List<String> undecided,
    List<String> passed,
    int width,
    int needed,
    boolean dark,
    String paper,
    boolean ended) {}
