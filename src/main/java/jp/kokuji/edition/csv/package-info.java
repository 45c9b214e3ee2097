/** Writes the figures as CSV. */
@NullMarked
package jp.kokuji.edition.csv;

import org.jspecify.annotations.NullMarked;
