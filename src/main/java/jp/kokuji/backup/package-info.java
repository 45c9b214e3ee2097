/** Copies the database while it is in use, and proves that the copy can be read back. */
@NullMarked
package jp.kokuji.backup;

import org.jspecify.annotations.NullMarked;
