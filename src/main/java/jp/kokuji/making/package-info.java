/** Makes a report: the job, its obstacles and its verdict. */
@NullMarked
package jp.kokuji.making;

import org.jspecify.annotations.NullMarked;
