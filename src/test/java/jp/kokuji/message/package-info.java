@NullMarked
package jp.kokuji.message;

import org.jspecify.annotations.NullMarked;
