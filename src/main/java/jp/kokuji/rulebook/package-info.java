/**
 * The words and tables of {@code jobs/}: city, law, record kinds and reports, checked and ready to
 * use.
 */
@NullMarked
package jp.kokuji.rulebook;

import org.jspecify.annotations.NullMarked;
