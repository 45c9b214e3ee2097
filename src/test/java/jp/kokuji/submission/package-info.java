/** Tests of what becomes of submitted rows. */
@NullMarked
package jp.kokuji.submission;

import org.jspecify.annotations.NullMarked;
