@NullMarked
package jp.kokuji.check;

import org.jspecify.annotations.NullMarked;
