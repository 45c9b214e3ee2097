/** Lays figures and records out as a report that knows no file format. */
@NullMarked
package jp.kokuji.report;

import org.jspecify.annotations.NullMarked;
