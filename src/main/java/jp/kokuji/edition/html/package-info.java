/** Writes a report as one HTML page that needs no other file. */
@NullMarked
package jp.kokuji.edition.html;

import org.jspecify.annotations.NullMarked;
