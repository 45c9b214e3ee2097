/** The forms, filled in as Excel lets a clerk do it. */
@NullMarked
package jp.kokuji.form;

import org.jspecify.annotations.NullMarked;
