/** Writes a report as a workbook that prints on A4 and whose totals are live formulas. */
@NullMarked
package jp.kokuji.edition.xlsx;

import org.jspecify.annotations.NullMarked;
