/** Fiscal years and Japanese dates, as departments write them and as reports print them. */
@NullMarked
package jp.kokuji.calendar;

import org.jspecify.annotations.NullMarked;
