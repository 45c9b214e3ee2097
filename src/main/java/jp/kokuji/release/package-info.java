/** Puts a made report in its place as one whole, numbered and provable. */
@NullMarked
package jp.kokuji.release;

import org.jspecify.annotations.NullMarked;
