package jp.kokuji.audit;

import java.util.Map;

/**
 * What an item is made of.
 *
 * @param signs 1 or -1 for each of the other items
 */
record FlowFormula(int item, Map<Integer, Integer> signs) {}
