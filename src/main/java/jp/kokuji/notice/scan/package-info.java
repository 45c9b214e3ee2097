/** Looks through the files of a notice for what must not become public. */
@NullMarked
package jp.kokuji.notice.scan;

import org.jspecify.annotations.NullMarked;
