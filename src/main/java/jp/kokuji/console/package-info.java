/** The operator's pages: what the section and the departments do in a browser. */
@NullMarked
package jp.kokuji.console;

import org.jspecify.annotations.NullMarked;
