/** Reads {@code jobs/} and says what is wrong there, with file and line. */
@NullMarked
package jp.kokuji.rulebook.reading;

import org.jspecify.annotations.NullMarked;
