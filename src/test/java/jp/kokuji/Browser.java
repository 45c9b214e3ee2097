package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a window, in which axe-core looks through pages. */
final class Browser {
  private final Path folder;

  /** A browser that keeps its profile and the pages in this folder. */
  Browser(Path folder) {
    this.folder = folder;
  }

  /**
   * Examines the pages, each in a frame of that width.
   *
   * @param width in CSS pixels; 320 is what a window of 1280 has at a zoom of 400 %
   */
  List<Examination> examine(List<String> pages, int width, boolean dark)
      throws IOException, InterruptedException {
    Path all = Files.writeString(folder.resolve("examined.html"), frames(pages, width), UTF_8);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=300000",
                "--dump-dom"));
    if (dark) {
      arguments.add("--blink-settings=preferredColorScheme=0");
    }
    arguments.add(all.toUri().toString());
    String dom = Tool.CHROMIUM.run(folder, arguments);
    String found = dom.substring(dom.indexOf("<pre id=\"found\">") + 16, dom.indexOf("</pre>"));
    Examination[] examined =
        JsonMapper.shared().readValue(HtmlUtils.htmlUnescape(found), Examination[].class);
    assertThat(examined).as("pages that were examined to their end").hasSameSizeAs(pages);
    return Arrays.asList(examined);
  }

  private static String frames(List<String> pages, int width) throws IOException {
    String examine = "<script>" + resource("/axe.min.js") + "</script>";
    examine += "<script>" + resource("/browser/examine.js") + "</script>";
    StringBuilder frames = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      String page = pages.get(i) + examine;
      frames.append(
          "<iframe name=\"%d\" width=\"%d\" height=\"800\" srcdoc=\"%s\"></iframe>"
              .formatted(i, width, page.replace("&", "&amp;").replace("\"", "&quot;")));
    }
    return """
    <!DOCTYPE html><html lang="en"><meta charset="UTF-8"><title>Examined</title>
    <style>iframe { border: 0; display: block }</style><pre id="found"></pre><script>
    const found = [];
    addEventListener('message', message => {
      if (message.data.ended) {
        found.push(message.data);
        found.sort((one, other) => one.frame - other.frame);
        document.getElementById('found').textContent = JSON.stringify(found);
      }
    });
    </script>
    """
        + frames;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Prints a page on paper, as a reader does. */
  Path print(Path page) throws IOException, InterruptedException {
    Path pdf = folder.resolve("printed.pdf");
    Tool.CHROMIUM.run(
        folder,
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--user-data-dir=" + folder.resolve("profile"),
            "--no-pdf-header-footer",
            "--print-to-pdf=" + pdf,
            page.toUri().toString()));
    return pdf;
  }
}
