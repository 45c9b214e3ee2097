/** Stores what was submitted: each record with its submission, sheet and row. */
@NullMarked
package jp.kokuji.record;

import org.jspecify.annotations.NullMarked;
