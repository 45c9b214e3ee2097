/** Words what each department still owes, and turns it into mails. */
@NullMarked
package jp.kokuji.reminder;

import org.jspecify.annotations.NullMarked;
