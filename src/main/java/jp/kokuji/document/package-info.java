/**
 * Writes the documents of {@code jobs/documents/}: an agenda, a consultation sheet, one a subject.
 */
@NullMarked
package jp.kokuji.document;

import org.jspecify.annotations.NullMarked;
