package jp.kokuji.report;

import java.util.Map;

/**
 * What a report and its tables are called.
 *
 * @param tables titles of the tables by their ids
 * @param sections for each table that is printed, the heading of the section that prints it first
 */
public record Outline(String title, Map<String, String> tables, Map<String, String> sections) {}
