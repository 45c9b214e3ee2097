package jp.kokuji.report;

import java.util.List;
import java.util.Map;

/**
 * A field of records that a report prints.
 *
 * @param section its name in {@code jobs/reports/}
 * @param heading of the section that prints it
 * @param where the records: field to values
 */
public record PrintedField(
    String section, String heading, String kind, String field, Map<String, List<String>> where) {}
