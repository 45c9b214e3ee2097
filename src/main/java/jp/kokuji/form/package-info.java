/** The Excel forms that departments fill in: made from the rules by which they will be judged. */
@NullMarked
package jp.kokuji.form;

import org.jspecify.annotations.NullMarked;
