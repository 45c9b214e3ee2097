package jp.kokuji.notice.page;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.edition.html.Markup;
import jp.kokuji.edition.html.Page;
import jp.kokuji.release.Manifest.PublishedFile;
import jp.kokuji.release.Overridden;

/** Writes the page of one edition, which stays as it is whatever is published later. */
final class EditionPage {
  private final PublicEdition edition;
  private final List<PublishedFile> files;

  /**
   * @param files all of the edition but this page
   */
  EditionPage(PublicEdition edition, List<PublishedFile> files) {
    this.edition = edition;
    this.files = files;
  }

  byte[] html() throws IOException {
    String title = edition.title() + "（第" + edition.notice().edition() + "版）";
    return Page.of(title, page -> body(page, title));
  }

  private void body(Markup page, String title) throws XMLStreamException {
    NoticeMarkup markup = new NoticeMarkup(page, "");
    page.open("header");
    page.element("h1", title);
    page.element("p", NoticeMarkup.name(edition.notice()), "class", "period");
    page.close();
    page.open("main");
    if (!edition.notice().note().isEmpty()) {
      page.element("p", edition.notice().note());
    }
    page.open("p");
    page.element("a", "この版の後に訂正や取下げがあったかどうかは、訂正の履歴で確かめられます。", "href", "../../index.html");
    page.close();
    for (FinalReport report : edition.reports()) {
      page.open("section", "aria-labelledby", report.id());
      page.element("h2", report.outline().title(), "id", report.id());
      markup.documents(report.id(), files);
      leftOut(page, report);
      page.close();
    }
    errata(page, markup);
    all(page, markup);
    markup.foot(edition.licence(), edition.contact());
    page.close();
  }

  private static void leftOut(Markup page, FinalReport report) throws XMLStreamException {
    Overridden overridden = report.manifest().overridden();
    if (overridden != null) {
      page.element("p", "この報告書は、次のことを残したまま確定しています。");
      page.open("ul");
      for (String line : overridden.leftOut()) {
        page.element("li", line);
      }
      page.close();
      page.element("p", "理由　" + overridden.reason());
    }
  }

  private void all(Markup page, NoticeMarkup markup) throws XMLStreamException {
    page.open("section", "aria-labelledby", "files");
    page.element("h2", "ファイルの一覧", "id", "files");
    page.open("ul");
    markup.item(Codes.FILE, "公開データの語と番号の一覧（CSV）");
    markup.item("dcat.jsonld", "公開データの目録（DCAT、JSON-LD）");
    markup.item("SHA256SUMS", "照合値の一覧（SHA256SUMS）");
    page.close();
    markup.checksums(files);
    page.close();
  }

  private void errata(Markup page, NoticeMarkup markup) throws XMLStreamException {
    if (edition.errata().isEmpty()) {
      return;
    }
    page.open("section", "aria-labelledby", "errata");
    page.element("h2", "正誤表", "id", "errata");
    page.open("ul");
    markup.item("errata.html", "前の版から変わった数字（" + edition.errata().size() + "件）");
    markup.item("errata.csv", "前の版から変わった数字（CSV）");
    page.close();
    page.close();
  }
}
