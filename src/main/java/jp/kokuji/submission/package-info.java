/** Reads the files that departments submit and judges every row of them. */
@NullMarked
package jp.kokuji.submission;

import org.jspecify.annotations.NullMarked;
