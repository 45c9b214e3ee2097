/** Entry points for {@code bench/run}, kept here so that every build compiles them. */
@NullMarked
package jp.kokuji.bench;

import org.jspecify.annotations.NullMarked;
