/** Reports over bodies: the figures that each has released, added up and proven by their parts. */
@NullMarked
package jp.kokuji.overview;

import org.jspecify.annotations.NullMarked;
