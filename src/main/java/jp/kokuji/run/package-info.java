/** What every run has: who may run, what stops it, what is cleared up, and its folders. */
@NullMarked
package jp.kokuji.run;

import org.jspecify.annotations.NullMarked;
