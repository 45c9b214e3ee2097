/** What an audit found, in words, as an errata table and for programs. */
@NullMarked
package jp.kokuji.audit.answer;

import org.jspecify.annotations.NullMarked;
