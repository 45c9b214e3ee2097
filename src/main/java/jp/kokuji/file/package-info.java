/**
 * Files that are written whole, told apart by their checksums, and the space that is left for them.
 */
@NullMarked
package jp.kokuji.file;

import org.jspecify.annotations.NullMarked;
