/** What all workbooks that the program writes have in common. */
@NullMarked
package jp.kokuji.workbook;

import org.jspecify.annotations.NullMarked;
