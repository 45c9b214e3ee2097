/** One proof over all: whatever happens to ledgers, every figure is what counting by hand gives. */
@NullMarked
package jp.kokuji.proof;

import org.jspecify.annotations.NullMarked;
