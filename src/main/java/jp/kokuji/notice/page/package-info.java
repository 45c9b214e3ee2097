/** What goes on the city's site: notices with their files, their history and open data. */
@NullMarked
package jp.kokuji.notice.page;

import org.jspecify.annotations.NullMarked;
