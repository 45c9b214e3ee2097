/** Sentences for people, from bundles with an English twin. */
@NullMarked
package jp.kokuji.message;

import org.jspecify.annotations.NullMarked;
