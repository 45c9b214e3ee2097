package jp.kokuji.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.file.Sha256;
import jp.kokuji.notice.page.Words;
import jp.kokuji.release.Editions;

/**
 * The sheet that an approver looks at (確認票), as a page to print and as text: what is to be
 * published, what changed, what was left out, small counts, and a place for 決裁.
 *
 * @param city its name
 * @param title of the sheet
 * @param parts in their order; what is published is a function of them and of the files they name
 */
record Approval(FiscalYear year, String city, String title, List<ApprovalPart> parts) {

  /** A short code of all that the sheet says: whoever knows it has seen the sheet. */
  String code() {
    return code(text());
  }

  static String code(String shown) {
    String sum = Sha256.of(shown).substring(0, 8).toUpperCase(Locale.ROOT);
    return sum.substring(0, 4) + "-" + sum.substring(4);
  }

  /** Writes the text there, and the pages beside it. */
  void write(Path file, Pages pages) throws IOException {
    PlacedFile.write(file, text() + "\n" + Words.text("approval.code", code()) + "\n");
    Map<String, Object> model =
        Map.of("title", title, "code", code(), "parts", parts, "head", ApprovalPart.head());
    String page = new String(pages.of("approval", model), StandardCharsets.UTF_8);
    PlacedFile.write(beside(file, ".html"), page);
    PlacedFile.write(beside(file, ".pdf"), out -> Editions.print(PrintedApproval.of(this), out));
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName().toString().replace(".txt", ending));
  }

  private String text() {
    return title + "\n" + parts.stream().map(ApprovalPart::text).collect(Collectors.joining());
  }
}
