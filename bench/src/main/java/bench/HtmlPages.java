package bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** openhtmltopdf: the rows of a file as 40 tables of one HTML page. */
public final class HtmlPages {
  private static final int SECTIONS = 40;

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(
        Path.of(arguments[1], "BIZUDGothic-Regular.ttf").toFile(), "Gothic", 400, FontStyle.NORMAL, true);
    if (arguments[3].equals("tagged")) {
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    }
    builder.withHtmlContent(html(Files.readAllLines(Path.of(arguments[0]))), null);
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
      builder.toStream(out);
      builder.run();
    }
  }

  private static String html(List<String> rows) {
    StringBuilder html =
        new StringBuilder(
            "<html lang=\"ja\"><head><title>業務の登録</title><meta name=\"description\" content=\"業務の登録\"/><style>"
                + "@page{size:A4;margin:56pt 48pt}body{font:9pt Gothic}h2{font-size:12pt}"
                + "table{-fs-table-paginate:paginate;border-collapse:collapse;width:100%}"
                + "th,td{border:.5pt solid #555;padding:2pt 4pt}th{background:#ddd}</style></head><body>");
    int size = rows.size() / SECTIONS;
    for (int section = 0; section < SECTIONS; section++) {
      html.append("<h2>").append(section + 1).append("　業務の登録</h2><table><thead><tr>");
      for (String heading : List.of("番号", "登録区分", "業務の名称", "所管部", "届出日", "届出番号")) {
        html.append("<th scope=\"col\">").append(heading).append("</th>");
      }
      html.append("</tr></thead><tbody>");
      for (String row : rows.subList(section * size, (section + 1) * size)) {
        html.append("<tr><td>").append(row.replace("\t", "</td><td>")).append("</td></tr>");
      }
      html.append("</tbody></table>");
    }
    return html.append("</body></html>").toString();
  }
}
