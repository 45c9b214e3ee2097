/** The Spring Batch jobs: load, report and publish. */
@NullMarked
package jp.kokuji.job;

import org.jspecify.annotations.NullMarked;
