package jp.kokuji.figure;

import java.util.List;
import java.util.Map;

/**
 * What a declared table adds up in one year.
 *
 * @param rows the rows that are sums, each with the rows that add up to it
 * @param columns the columns that are sums, each with the columns that add up to it
 * @param distinct the columns whose rows do not add up: they count different things, are ratios, or
 *     a record stands in several rows
 */
public record TableSums(
    Map<String, List<String>> rows, Map<String, List<String>> columns, List<String> distinct) {}
