package jp.kokuji.submission;

import java.util.List;

/**
 * Something in a submission that is not as it should be. Bad input is data: a problem is stored,
 * reported and sent back, never thrown away.
 *
 * @param rule the rule that was broken
 * @param sheet the sheet's name; empty for CSV or where the whole file is meant
 * @param row the row's number from 1; 0 where the whole sheet or file is meant
 * @param column the heading; empty where no single column is meant
 * @param found what was found, as written; empty where nothing was
 * @param allowed what the message needs besides: what would be right, nearest names, limits
 */
public record Problem(
    Rule rule, String sheet, int row, String column, String found, List<String> allowed) {}
