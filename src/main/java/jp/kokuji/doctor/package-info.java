/** Finds what is set up wrongly on a machine, before it costs a number or a night. */
@NullMarked
package jp.kokuji.doctor;

import org.jspecify.annotations.NullMarked;
