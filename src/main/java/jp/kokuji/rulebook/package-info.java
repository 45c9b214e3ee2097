/** What {@code jobs/} says: city, law, record kinds, reports and schedule, ready to use. */
@NullMarked
package jp.kokuji.rulebook;

import org.jspecify.annotations.NullMarked;
