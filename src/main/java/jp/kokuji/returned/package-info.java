/** Writes what goes back to departments: their problems, and their own workbooks marked. */
@NullMarked
package jp.kokuji.returned;

import org.jspecify.annotations.NullMarked;
