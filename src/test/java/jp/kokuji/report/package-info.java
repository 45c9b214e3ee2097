/** Tests of how a report is composed. */
@NullMarked
package jp.kokuji.report;

import org.jspecify.annotations.NullMarked;
