/** Draws charts as lines, areas and labels that know no file format. */
@NullMarked
package jp.kokuji.edition.chart;

import org.jspecify.annotations.NullMarked;
