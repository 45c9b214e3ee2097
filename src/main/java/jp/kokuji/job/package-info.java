/** The Spring Batch jobs: load and report. */
@NullMarked
package jp.kokuji.job;

import org.jspecify.annotations.NullMarked;
