/** Who may open the operator's pages, and as what. */
@NullMarked
package jp.kokuji.account;

import org.jspecify.annotations.NullMarked;
