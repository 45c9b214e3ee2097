package jp.kokuji.audit.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/** The draft of the errata table as a page that browsers and word processors open. */
final class ErrataPage {
  private ErrataPage() {}

  static byte[] of(List<List<String>> lines) {
    String title = AuditWords.of("errata.sheet");
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\">");
    page.append("<title>").append(title).append("</title></head><body><h1>").append(title);
    page.append("</h1>\n<table border=\"1\">\n");
    for (int i = 0; i < lines.size(); i++) {
      String cell = i == 0 ? "th" : "td";
      page.append(
          lines.get(i).stream()
              .map(text -> "<" + cell + ">" + escaped(text) + "</" + cell + ">")
              .collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }
    return page.append("</table></body></html>\n").toString().getBytes(UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
