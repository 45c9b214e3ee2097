/** When each job is due: the words of {@code jobs/schedule.yml} turned into times. */
@NullMarked
package jp.kokuji.schedule;

import org.jspecify.annotations.NullMarked;
