/** The command line: what an operator types, and what the program answers. */
@NullMarked
package jp.kokuji.command;

import org.jspecify.annotations.NullMarked;
