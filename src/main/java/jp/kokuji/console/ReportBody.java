package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A report as its readers see it, with every number a link to what is behind it.
 *
 * @param markup nothing but text, tables and links, whatever template a city may have made it with
 */
record ReportBody(String title, String markup) {
  private static final String FIGURE = "data-figure";

  /** What a page of a report is made of; no script, no style, no picture. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "section")
          .addTags("table", "caption", "thead", "tbody", "tr", "th", "td", "br", "a", "small")
          .addAttributes("th", "scope", "rowspan", "colspan")
          .addAttributes("td", "class", "rowspan", "colspan")
          .addAttributes("p", "class")
          .addAttributes("div", "class", "role", "tabindex", "aria-labelledby")
          .addAttributes("caption", "id")
          .addAttributes("section", "id")
          .addAttributes("a", "href")
          .preserveRelativeLinks(true);

  static ReportBody of(Path file, FiscalYear year, boolean draft) throws IOException {
    Document page = Jsoup.parse(file, UTF_8.name());
    String title = Optional.ofNullable(page.selectFirst("h1")).map(Element::text).orElse("");
    page.select("h1, nav, .skip, figure, script, style").remove();
    // the numbers lead to their records here, and from there to what they mean
    page.select("a.meant").unwrap();
    page.select(".meaning, section:has(.meanings)").remove();
    for (Element figure : page.select("[" + FIGURE + "]")) {
      link(figure, year, draft);
    }
    Document clean = new Cleaner(ALLOWED).clean(page);
    clean.outputSettings().prettyPrint(false);
    return new ReportBody(title, clean.body().html());
  }

  private static void link(Element figure, FiscalYear year, boolean draft) {
    String text = figure.text();
    if (text.isEmpty()) {
      return;
    }
    String address =
        UriComponentsBuilder.fromPath("/figure")
            .queryParam("year", year.code())
            .queryParam("draft", draft)
            .queryParam("id", "{id}")
            .build(figure.attr(FIGURE))
            .toString();
    Element link = new Element("a").attr("href", address).text(text);
    figure.empty().appendChild(link);
    if (figure.normalName().equals("data")) {
      figure.unwrap();
    }
  }
}
