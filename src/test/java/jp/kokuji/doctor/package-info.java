@NullMarked
package jp.kokuji.doctor;

import org.jspecify.annotations.NullMarked;
