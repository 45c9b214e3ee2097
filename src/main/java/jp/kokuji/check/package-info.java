/** Checks the figures of a report against each other, the records and the year before. */
@NullMarked
package jp.kokuji.check;

import org.jspecify.annotations.NullMarked;
