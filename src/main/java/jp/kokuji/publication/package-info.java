/** Writes a report as PDF, workbook and CSV, and releases the files as a whole. */
@NullMarked
package jp.kokuji.publication;

import org.jspecify.annotations.NullMarked;
