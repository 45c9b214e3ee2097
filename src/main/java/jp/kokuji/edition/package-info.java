/** What the writers of all file formats share. */
@NullMarked
package jp.kokuji.edition;

import org.jspecify.annotations.NullMarked;
