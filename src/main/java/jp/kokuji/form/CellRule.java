package jp.kokuji.form;

import org.apache.poi.ss.usermodel.DataValidationConstraint;

/**
 * What the cells of a column accept.
 *
 * @param binding whether anything else is refused; otherwise Excel asks whether it is meant
 * @param error what Excel says then; empty where everything is accepted
 */
record CellRule(DataValidationConstraint constraint, boolean binding, String error) {}
