package jp.kokuji.edition.html;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;

/** Writes what a page shows: title, table of contents and sections. */
final class BodyMarkup {
  private static final String MAIN = "main";
  private static final String CONTENTS = "contents";

  private final Markup page;

  BodyMarkup(Markup page) {
    this.page = page;
  }

  void write(Report report) throws XMLStreamException {
    page.element("a", "本文へ移動", "class", "skip", "href", "#" + MAIN);
    page.open("header");
    if (!report.finished()) {
      page.element("p", "（速報）", "class", "draft");
    }
    page.element("h1", report.title());
    page.element("p", report.period(), "class", "period");
    page.close();
    contents(report.sections());
    // A browser moves the focus only to what can take it.
    page.open("main", "id", MAIN, "tabindex", "-1");
    BlockMarkup blocks = new BlockMarkup(page);
    for (int number = 1; number <= report.sections().size(); number++) {
      section(id(number), report.sections().get(number - 1), blocks);
    }
    page.close();
  }

  /** A list without marks, since the headings bear the numbers that the city gave them. */
  private void contents(List<Section> sections) throws XMLStreamException {
    if (sections.isEmpty()) {
      return;
    }
    page.open("nav", "aria-labelledby", CONTENTS);
    page.element("h2", "目次", "id", CONTENTS);
    page.open("ul");
    for (int number = 1; number <= sections.size(); number++) {
      page.open("li");
      page.element("a", heading(sections.get(number - 1)), "href", "#" + id(number));
      page.close();
    }
    page.close();
    page.close();
  }

  private void section(String id, Section section, BlockMarkup blocks) throws XMLStreamException {
    page.open("section", "aria-labelledby", id);
    page.element("h2", heading(section), "id", id);
    for (var block : section.blocks()) {
      blocks.write(block);
    }
    page.close();
  }

  private static String id(int number) {
    return "section-" + number;
  }

  private static String heading(Section section) {
    return section.number().isEmpty()
        ? section.heading()
        : section.number() + "　" + section.heading();
  }
}
