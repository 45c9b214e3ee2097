@NullMarked
package jp.kokuji.console;

import org.jspecify.annotations.NullMarked;
