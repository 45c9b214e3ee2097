/** Counts records into figures by the declared tables. */
@NullMarked
package jp.kokuji.figure;

import org.jspecify.annotations.NullMarked;
