/** Writes a report as one HTML page that needs no other file. */
@NullMarked
package jp.kokuji.publication.html;

import org.jspecify.annotations.NullMarked;
