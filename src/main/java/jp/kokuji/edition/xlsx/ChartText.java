package jp.kokuji.edition.xlsx;

import jp.kokuji.edition.chart.Drawing;
import jp.kokuji.edition.xlsx.CellLook.Face;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xddf.usermodel.text.XDDFRunProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** The typeface of all text in a chart, and its title in bold as large as the tables' text. */
final class ChartText {
  private ChartText() {}

  static void dress(XSSFChart chart) {
    CTTextBody text = chart.getCTChartSpace().addNewTxPr();
    text.addNewBodyPr();
    text.addNewLstStyle();
    face(new XDDFRunProperties(text.addNewP().addNewPPr().addNewDefRPr()), Drawing.TEXT, false);
    face(chart.getTitle().getOrAddTextProperties(), Face.TABLE.size, true);
    // POI writes the language of the machine, which the file's bytes must not depend on.
    chart.getCTChart().getTitle().getTx().getRich().getPList().stream()
        .flatMap(paragraph -> paragraph.getRList().stream())
        .forEach(run -> run.getRPr().setLang("ja-JP"));
  }

  private static void face(XDDFRunProperties text, double size, boolean bold) {
    String font = Face.TABLE.font;
    text.setFontSize(size);
    text.setBold(bold);
    text.setFonts(
        new XDDFFont[] {
          new XDDFFont(FontGroup.LATIN, font, null, null, null),
          new XDDFFont(FontGroup.EAST_ASIAN, font, null, null, null)
        });
  }
}
