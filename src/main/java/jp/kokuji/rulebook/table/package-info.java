/** The rows and columns that a declared table has, in one year or in any. */
@NullMarked
package jp.kokuji.rulebook.table;

import org.jspecify.annotations.NullMarked;
