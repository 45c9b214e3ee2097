package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.submission.Line;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a web page as a spreadsheet program would: a table as it stands, all else line by line. */
final class HtmlPage {
  private static final int WIDEST_SPAN = 200;

  /** No white space to a browser, which would run it together with what stands around it. */
  private static final String LINE_END = "\u2028";

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private HtmlPage() {}

  static List<Sheet> read(Path file) throws IOException {
    Document document = Jsoup.parse(file.toFile());
    document.select("script, style, noscript, template, nav, svg").remove();
    HtmlPage page = new HtmlPage();
    page.walk(document.body());
    page.end();
    return List.of(new Sheet("", page.lines));
  }

  private void walk(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node instanceof Element child) {
        walkInto(child);
      }
    }
  }

  private void walkInto(Element child) {
    boolean block = child.isBlock() || child.nameIs("br");
    if (block) {
      end();
    }
    if (child.nameIs("table") && child.selectFirst("table table") == null) {
      table(child);
    } else {
      walk(child);
    }
    if (block) {
      end();
    }
  }

  private void end() {
    String line = text.toString().strip();
    text.setLength(0);
    if (!line.isEmpty()) {
      add(List.of(line));
    }
  }

  private void add(List<String> cells) {
    lines.add(new Line("", lines.size() + 1, cells));
  }

  /** A cell over several rows or columns fills the first of them, as in a workbook. */
  private void table(Element table) {
    add(List.of(""));
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      add(List.of(caption.text()));
    }
    Map<Integer, Integer> below = new HashMap<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> td, > th")) {
        skip(cells, below);
        int across = span(cell, "colspan");
        int down = span(cell, "rowspan");
        for (int i = 0; i < across; i++) {
          below.merge(cells.size(), down - 1, Math::max);
          cells.add(i == 0 ? text(cell) : "");
        }
      }
      skip(cells, below);
      add(List.copyOf(cells));
    }
    add(List.of(""));
  }

  /** The lines of a cell are kept apart, as in a workbook: each may name something of its own. */
  private static String text(Element cell) {
    cell.select("br, p, div, li").forEach(line -> line.after(new TextNode(LINE_END)));
    return cell.text().replaceAll("\\s*" + LINE_END + "\\s*", "\n").strip();
  }

  /** Places that a cell of a row above still fills. */
  private static void skip(List<String> cells, Map<Integer, Integer> below) {
    while (below.getOrDefault(cells.size(), 0) > 0) {
      below.merge(cells.size(), -1, Integer::sum);
      cells.add("");
    }
  }

  private static int span(Element cell, String name) {
    String span = cell.attr(name);
    return span.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(span), WIDEST_SPAN) : 1;
  }
}
