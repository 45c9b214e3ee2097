/** Tests of what an operator types and reads. */
@NullMarked
package jp.kokuji.command;

import org.jspecify.annotations.NullMarked;
