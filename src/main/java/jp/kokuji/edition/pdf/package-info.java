/** Writes a report as an accessible, archivable PDF (PDF/UA-1 and PDF/A-3a). */
@NullMarked
package jp.kokuji.edition.pdf;

import org.jspecify.annotations.NullMarked;
