@NullMarked
package jp.kokuji.report;

import org.jspecify.annotations.NullMarked;
