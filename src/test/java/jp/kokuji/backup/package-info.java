@NullMarked
package jp.kokuji.backup;

import org.jspecify.annotations.NullMarked;
