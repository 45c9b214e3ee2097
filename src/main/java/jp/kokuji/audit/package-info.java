/** Recomputes the totals of a published report, ours or another city's, without any database. */
@NullMarked
package jp.kokuji.audit;

import org.jspecify.annotations.NullMarked;
