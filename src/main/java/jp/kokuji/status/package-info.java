/** Where a year stands: what was submitted, what became of it, and what is missing. */
@NullMarked
package jp.kokuji.status;

import org.jspecify.annotations.NullMarked;
