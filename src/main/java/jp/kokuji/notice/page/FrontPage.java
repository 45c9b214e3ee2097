package jp.kokuji.notice.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.edition.html.Markup;
import jp.kokuji.edition.html.Page;
import jp.kokuji.rulebook.City;
import jp.kokuji.seal.Seal;
import jp.kokuji.seal.SigningKey;

/** Writes the page of a year's notices as they stand: what holds, what was withdrawn, history. */
public final class FrontPage {
  private final City city;
  private final FiscalYear year;
  private final List<Past> history;

  /**
   * @param history all editions, the first one first
   */
  public FrontPage(City city, FiscalYear year, List<Past> history) {
    this.city = city;
    this.year = year;
    this.history = history;
  }

  /**
   * The page {@code index.html}.
   *
   * @param proof the root over all acts of publication
   * @param key what they are signed with
   */
  public PublicFile page(String proof, Optional<SigningKey> key) throws IOException {
    String title = city.name() + " " + year.label() + "の運用状況の公表";
    return new PublicFile("index.html", Page.of(title, page -> body(page, title, proof, key)));
  }

  /** The same for machines, {@code history.json}. */
  public PublicFile json() {
    return new PublicFile("history.json", HistoryJson.of(city.name(), year.code(), history));
  }

  private void body(Markup page, String title, String proof, Optional<SigningKey> key)
      throws XMLStreamException {
    page.open("header");
    page.element("h1", title);
    page.close();
    page.open("main");
    for (String report : reports()) {
      Optional<Past> latest = latest(report);
      if (latest.isPresent()) {
        report(page, latest.get(), report);
      }
    }
    new HistoryTable(page, history).write();
    proof(page, proof, key);
    if (city.licence() != null && city.contact() != null) {
      new NoticeMarkup(page, "").foot(city.licence(), city.contact());
    }
    page.close();
  }

  private static void proof(Markup page, String proof, Optional<SigningKey> key)
      throws XMLStreamException {
    page.open("section", "aria-labelledby", "proof");
    page.element("h2", "公表したままであることの確認", "id", "proof");
    page.element("p", "この公表までのすべての版をまとめた照合値　" + proof);
    if (key.isPresent()) {
      page.element("p", "署名の鍵の照合値　" + key.get().fingerprint());
    }
    page.open("p");
    new NoticeMarkup(page, "../").link(Seal.CHECKSUMS, "すべてのファイルの照合値（SHA256SUMS）");
    page.close();
    page.close();
  }

  private List<String> reports() {
    return history.stream().flatMap(past -> past.notice().reports().stream()).distinct().toList();
  }

  private Optional<Past> latest(String report) {
    List<Past> newestFirst = new ArrayList<>(history).reversed();
    return newestFirst.stream()
        .filter(past -> past.notice().reports().contains(report))
        .findFirst();
  }

  private static void report(Markup page, Past past, String report) throws XMLStreamException {
    Notice notice = past.notice();
    Stream<Notice.Part> parts = notice.parts().stream();
    Notice.Part part = parts.filter(p -> p.report().equals(report)).findFirst().orElseThrow();
    page.open("section", "aria-labelledby", report);
    page.element("h2", past.title(report), "id", report);
    if (part.withdrawnOn() != null) {
      page.element("p", "この公表は、" + JapaneseDate.full(part.withdrawnOn()) + "に取り下げました。");
      page.element("p", "理由　" + part.withdrawnNote());
      page.element("p", "取り下げた版は、訂正の履歴にあります。", "class", "remark");
    } else {
      page.element("p", NoticeMarkup.name(notice) + "（第" + notice.edition() + "版）");
      if (!notice.note().isEmpty()) {
        page.element("p", notice.note());
      }
      new NoticeMarkup(page, HistoryTable.folder(notice)).documents(report, past.files());
    }
    page.close();
  }
}
