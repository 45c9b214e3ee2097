/** Tests of what goes back to departments. */
@NullMarked
package jp.kokuji.returned;

import org.jspecify.annotations.NullMarked;
