/** Kokuji: ledgers of a city's departments in, the annual operating-status report out. */
@NullMarked
package jp.kokuji;

import org.jspecify.annotations.NullMarked;
