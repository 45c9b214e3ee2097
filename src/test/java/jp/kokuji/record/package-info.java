/** Tests of what is stored. */
@NullMarked
package jp.kokuji.record;

import org.jspecify.annotations.NullMarked;
