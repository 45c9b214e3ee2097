package jp.kokuji.notice.page;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.edition.html.Markup;
import jp.kokuji.edition.html.Page;

/** Writes the table of corrected figures (正誤表). */
final class ErrataPage {
  private final PublicEdition edition;

  ErrataPage(PublicEdition edition) {
    this.edition = edition;
  }

  byte[] html() throws IOException {
    String title = edition.title() + "　正誤表";
    return Page.of(title, page -> body(page, title));
  }

  private void body(Markup page, String title) throws XMLStreamException {
    page.open("header");
    page.element("h1", title);
    page.element("p", NoticeMarkup.name(edition.notice()), "class", "period");
    page.close();
    page.open("main");
    page.element("p", edition.notice().note());
    page.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", "正誤表");
    page.open("table");
    page.element("caption", "前の版から変わった数字");
    page.open("thead");
    new NoticeMarkup(page, "").heads("報告書", "表", "行", "列", "誤", "正");
    page.close();
    page.open("tbody");
    for (Erratum erratum : edition.errata()) {
      row(page, erratum);
    }
    page.close();
    page.close();
    page.close();
    page.open("p");
    page.element("a", "この版のページ", "href", "index.html");
    page.close();
    page.close();
  }

  private static void row(Markup page, Erratum erratum) throws XMLStreamException {
    page.open("tr");
    page.element("td", erratum.title());
    page.element("td", erratum.table());
    page.element("td", erratum.row());
    page.element("td", erratum.column());
    page.element("td", shown(erratum.before()), "class", "number");
    page.element("td", shown(erratum.after()), "class", "number");
    page.close();
  }

  private static String shown(String value) {
    return value.isEmpty() ? "なし" : value;
  }
}
