/** Makes an installation for another city from a sheet that its people fill in. */
@NullMarked
package jp.kokuji.founding;

import org.jspecify.annotations.NullMarked;
