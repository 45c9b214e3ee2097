/** Looks through the files of a notice for what must not become public. */
@NullMarked
package jp.kokuji.publication.scan;

import org.jspecify.annotations.NullMarked;
