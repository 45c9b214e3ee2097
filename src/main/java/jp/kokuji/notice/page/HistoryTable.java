package jp.kokuji.notice.page;

import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.edition.html.Markup;

/** Writes the history of corrections (訂正の履歴), a row an edition. */
final class HistoryTable {
  private final Markup page;
  private final List<Past> history;

  HistoryTable(Markup page, List<Past> history) {
    this.page = page;
    this.history = history;
  }

  /** The folder of an edition as seen from the front page; it never changes. */
  static String folder(Notice notice) {
    return "editions/" + notice.edition() + "/";
  }

  void write() throws XMLStreamException {
    page.open("section", "aria-labelledby", "history");
    page.element("h2", "訂正の履歴", "id", "history");
    String caption = "公表した版の一覧";
    page.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", caption);
    page.open("table");
    page.element("caption", caption);
    page.open("thead");
    NoticeMarkup markup = new NoticeMarkup(page, "");
    markup.heads("版", "告示", "報告書", "理由", "変わった数字", "照合値");
    page.close();
    page.open("tbody");
    for (Past past : history) {
      row(past);
    }
    page.close();
    page.close();
    page.close();
    page.open("p");
    markup.link("history.json", "訂正の履歴（JSON）");
    page.close();
    page.close();
  }

  private void row(Past past) throws XMLStreamException {
    Notice notice = past.notice();
    NoticeMarkup markup = new NoticeMarkup(page, folder(notice));
    page.open("tr");
    page.open("th", "scope", "row");
    markup.link("index.html", "第" + notice.edition() + "版");
    page.close();
    page.element("td", NoticeMarkup.name(notice));
    page.element("td", reports(past));
    page.element("td", notice.note());
    page.open("td");
    if (past.errata().isEmpty()) {
      page.element("span", "なし");
    } else {
      markup.link("errata.html", past.errata().size() + "件（第" + notice.edition() + "版の正誤表）");
    }
    page.close();
    page.open("td");
    markup.link("SHA256SUMS", "第" + notice.edition() + "版の照合値");
    page.close();
    page.close();
  }

  private static String reports(Past past) {
    return past.notice().parts().stream()
        .map(part -> past.title(part.report()) + withdrawn(part))
        .collect(Collectors.joining("、"));
  }

  private static String withdrawn(Notice.Part part) {
    return part.withdrawnOn() == null ? "" : "（" + JapaneseDate.full(part.withdrawnOn()) + "取下げ）";
  }
}
