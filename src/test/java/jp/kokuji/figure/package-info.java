/** Tests of what is counted. */
@NullMarked
package jp.kokuji.figure;

import org.jspecify.annotations.NullMarked;
