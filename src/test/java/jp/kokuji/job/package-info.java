/** Tests of the jobs, and of what a kill leaves. */
@NullMarked
package jp.kokuji.job;

import org.jspecify.annotations.NullMarked;
