@NullMarked
package jp.kokuji.founding;

import org.jspecify.annotations.NullMarked;
