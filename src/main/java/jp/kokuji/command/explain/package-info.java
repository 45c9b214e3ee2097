/** Answers where a published number comes from. */
@NullMarked
package jp.kokuji.command.explain;

import org.jspecify.annotations.NullMarked;
