/** Tests of the whole, and what several packages of tests share. */
@NullMarked
package jp.kokuji;

import org.jspecify.annotations.NullMarked;
