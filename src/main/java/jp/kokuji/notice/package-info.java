/** Publishes reports and withdraws them. */
@NullMarked
package jp.kokuji.notice;

import org.jspecify.annotations.NullMarked;
