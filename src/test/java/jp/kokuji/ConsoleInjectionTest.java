package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.command.ServedPages;
import jp.kokuji.console.Office;
import jp.kokuji.record.Settled;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.run.HandOver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of ledgers that would be markup, on every page that shows them, in a real browser. */
@Tag("long")
class ConsoleInjectionTest {
  /** What our pages are made of; nothing else may come of a text. */
  private static final String FOREIGN =
      """
      JSON.stringify([...document.querySelectorAll('*')].filter(e =>
        e.matches('script:not([src="/htmx.min.js"], [src="/sse.js"]), style:not([data-ours]), img, iframe, object, embed, base, video, audio,'
          + ' math, marquee, template, body ~ *, [onerror], [onload], [onclick], [style],'
          + ' a[href^="javascript" i], a[href^="data" i], a[href^="http"]')
        || e.attributes.length && [...e.attributes].some(a => a.name.startsWith('on')))
        .map(e => e.outerHTML.slice(0, 120)))
      """;

  @TempDir static Path folder;
  private final ServedPages pages = ServedPages.fresh();

  private String address(String path) {
    return "http://127.0.0.1:" + pages.port() + path;
  }

  private List<Settled> send() throws Exception {
    Path ledgers = pages.workplace().input().resolve("R3");
    pages.workplace().submit("R3/総務課/研修.csv", InjectionTest.trainings());
    pages.workplace().submit("R3/総務課/会議.csv", InjectionTest.meetings());
    pages.workplace().submit("R3/総務部/請求.csv", InjectionTest.requests());
    InjectionTest.workbook(ledgers.resolve("総務課/様式.xlsx"));
    for (String name : InjectionTest.hostileNames()) {
      pages.workplace().submit("R3/総務部/" + name + ".csv", "見出しのない表\n");
    }
    HandOver.of(pages.command("year-end", "R3")).run(new StringWriter(), new StringWriter());
    return pages.context().getBean(Office.class).get(SubmissionLog.class).latest();
  }

  private void requirePlain(Window window, String page) {
    assertThat(window.run(FOREIGN).asString()).as(page).isEqualTo("[]");
    assertThat(window.run("window.heard.length").asInt()).as(page).isZero();
  }

  @Test
  void noTextBecomesMarkup() throws Exception {
    Tool.CHROMIUM.demand();
    List<Settled> files = send();
    List<String> addresses = new ArrayList<>(List.of("/?year=R3", "/problems?year=R3"));
    addresses.addAll(
        List.of("/report?year=R3&id=personal-information", "/reminders?year=R3", "/running"));
    files.stream()
        .filter(file -> file.year().code().equals("R3"))
        .filter(file -> !file.path().contains("総務部/") || file.path().endsWith("請求.csv"))
        .forEach(file -> addresses.add("/file?id=" + file.id()));
    StringBuilder shown = new StringBuilder();
    try (Window window = new Window(folder)) {
      window.before(
          "window.heard = []; for (const n of ['alert','confirm','prompt','print'])"
              + " window[n] = (...x) => window.heard.push(n);");
      SignedIn.clerk(window, pages);
      for (String each : addresses) {
        window.go(address(each));
        requirePlain(window, each);
        shown.append(window.text());
      }
      shown.append(figures(window));
      shown.append(judged(window));
      assertThat(window.complaints()).isEmpty();
    }
    for (String text : List.of("<script>alert(1)</script>", "<b>", "${", "{{")) {
      if (InjectionTest.strings().stream().anyMatch(each -> each.contains(text))) {
        assertThat(shown.toString()).contains(text);
      }
    }
  }

  /** The rows behind a figure of the trainings and of the council's items, where there is one. */
  private String figures(Window window) throws Exception {
    window.go(address("/report?year=R3&id=personal-information"));
    String links =
        window
            .run(
                "[...document.querySelectorAll('a[href^=\"/figure\"]')].map(a => a.href)"
                    + ".slice(0, 60).join('\\n')")
            .asString();
    StringBuilder shown = new StringBuilder();
    for (String link : links.lines().distinct().limit(12).toList()) {
      window.go(link);
      requirePlain(window, link);
      shown.append(window.text());
    }
    return shown.toString();
  }

  /** Files that are only judged, with the row as the sheet shows it. */
  private String judged(Window window) throws IOException, InterruptedException {
    Path ledger = Files.writeString(folder.resolve("<img src=x>.csv"), InjectionTest.requests());
    window.go(
        address("/hand-in?year=R3&submitter=" + URLEncoder.encode("総務部", StandardCharsets.UTF_8)));
    window.choose("input[type=file]", List.of(ledger));
    window.enter("調べる");
    requirePlain(window, "judged");
    return window.text();
  }
}
