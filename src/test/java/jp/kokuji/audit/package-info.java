/** Tests of what is found in published tables, ours and those of other cities. */
@NullMarked
package jp.kokuji.audit;

import org.jspecify.annotations.NullMarked;
