@NullMarked
package jp.kokuji.schedule;

import org.jspecify.annotations.NullMarked;
