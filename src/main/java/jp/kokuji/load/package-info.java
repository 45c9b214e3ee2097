/** Brings the submitted files into the database: the load job and what only it needs. */
@NullMarked
package jp.kokuji.load;

import org.jspecify.annotations.NullMarked;
