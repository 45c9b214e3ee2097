/** What {@code serve} answers about itself while it waits for the next due job. */
@NullMarked
package jp.kokuji.serve;

import org.jspecify.annotations.NullMarked;
