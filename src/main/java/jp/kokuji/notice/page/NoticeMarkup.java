package jp.kokuji.notice.page;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.edition.html.Markup;
import jp.kokuji.release.Manifest.PublishedFile;
import jp.kokuji.rulebook.Contact;
import jp.kokuji.rulebook.Licence;

/** Writes what the pages of a notice have in common. */
final class NoticeMarkup {
  private final Markup page;
  private final String base;

  /**
   * @param base the address of the edition's folder as seen from the page, empty or with a {@code
   *     /} at its end
   */
  NoticeMarkup(Markup page, String base) {
    this.page = page;
    this.base = base;
  }

  /** {@code 令和4年6月15日　告示第123号}. */
  static String name(Notice notice) {
    return JapaneseDate.full(notice.date()) + "　告示第" + notice.number() + "号";
  }

  /** The files of a report, the one to read first. */
  void documents(String report, List<PublishedFile> files) throws XMLStreamException {
    page.open("ul");
    for (String ending : List.of(".html", ".pdf", ".xlsx", ".csv", ".csv-metadata.json")) {
      for (PublishedFile file : files) {
        if (file.name().equals(report + ending)) {
          item(file.name(), meaning(ending) + "（" + size(file) + "）");
        }
      }
    }
    page.close();
  }

  private static String meaning(String ending) {
    return switch (ending) {
      case ".html" -> "この画面で読む（HTML）";
      case ".pdf" -> "印刷用（PDF）";
      case ".xlsx" -> "表計算用（Excel）";
      case ".csv" -> "公開データ（CSV）";
      default -> "公開データの項目の説明（JSON）";
    };
  }

  private static String size(PublishedFile file) {
    return String.format(Locale.ROOT, "%,d", file.size()) + "バイト";
  }

  /** A link as an item of a list. */
  void item(String file, String words) throws XMLStreamException {
    page.open("li");
    link(file, words);
    page.close();
  }

  void link(String file, String words) throws XMLStreamException {
    page.element("a", words, "href", base + file);
  }

  /** The checksums, by which a reader can tell that a file is the city's own. */
  void checksums(List<PublishedFile> files) throws XMLStreamException {
    String caption = "ファイルの大きさと照合値";
    page.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", caption);
    page.open("table");
    page.element("caption", caption);
    page.open("thead");
    heads("ファイル", "大きさ（バイト）", "照合値（SHA-256）");
    page.close();
    page.open("tbody");
    for (PublishedFile file : files) {
      page.open("tr");
      page.element("th", file.name(), "scope", "row");
      page.element("td", String.format(Locale.ROOT, "%,d", file.size()), "class", "number");
      page.element("td", file.sha256());
      page.close();
    }
    page.close();
    page.close();
    page.close();
  }

  void heads(String... headings) throws XMLStreamException {
    page.open("tr");
    for (String heading : headings) {
      page.element("th", heading, "scope", "col");
    }
    page.close();
  }

  /** Licence and contact. */
  void foot(Licence licence, Contact contact) throws XMLStreamException {
    page.open("section", "aria-labelledby", "licence");
    page.element("h2", "利用条件", "id", "licence");
    page.open("p");
    page.element("a", licence.name(), "href", licence.url());
    page.close();
    page.close();
    page.open("section", "aria-labelledby", "contact");
    page.element("h2", "問い合わせ先", "id", "contact");
    page.element("p", contact.office());
    if (contact.phone() != null) {
      page.element("p", "電話　" + contact.phone());
    }
    if (contact.mail() != null) {
      page.element("p", "メール　" + contact.mail());
    }
    page.close();
  }
}
