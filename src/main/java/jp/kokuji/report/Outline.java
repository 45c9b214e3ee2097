package jp.kokuji.report;

import java.util.Map;

/**
 * What a report and its tables are called.
 *
 * @param tables titles of the tables by their ids
 */
public record Outline(String title, Map<String, String> tables) {}
