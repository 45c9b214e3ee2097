package jp.kokuji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.file.Sha256;

/**
 * The pictures of the manual, taken on the way. What a picture shows is written beside it, as the
 * headings, labels and buttons of the page: where a page no longer has them, its picture has grown
 * old. With {@code -Dkokuji.pictures=new} they are taken anew, and so is one that was never taken.
 */
final class Pictures {
  private static final Path FOLDER = Path.of("docs/ja/pictures");
  private static final Path LIST = FOLDER.resolve("shown.txt");
  private static final Path TRIAL = Path.of("target/pictures");
  private static final boolean NEW = System.getProperty("kokuji.pictures", "").equals("new");

  private static final String SHOWN =
      """
      [...document.querySelectorAll('main :is(h1, h2, button, label > span, thead th)')]
        .map(e => e.innerText.replace(/[0-9A-F]{4}-[0-9A-F]{4}|[0-9a-f]{12,}|[0-9０-９]+/g, '0').trim())
        .join('|')
      """;

  /** Keeps the page in the manual, or demands that the manual's picture is still like it. */
  void take(String name, Window window) throws IOException {
    String line = name + " " + Sha256.of(window.run(SHOWN).asString()).substring(0, 16);
    String list = Files.exists(LIST) ? Files.readString(LIST) : "";
    Matcher known = Pattern.compile("(?m)^" + name + " .*$").matcher(list);
    if (NEW || !known.find()) {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + ".png"), window.picture(1000));
      Files.writeString(LIST, known.reset().find() ? known.replaceFirst(line) : list + line + "\n");
    } else {
      assertThat(list.lines())
          .as("the picture %s has grown old: take it anew with -Dkokuji.pictures=new", name)
          .contains(line);
      assertThat(FOLDER.resolve(name + ".png")).isNotEmptyFile();
    }
  }

  /** Keeps the page for whoever works on it. */
  void trial(String name, Window window) throws IOException {
    if (NEW) {
      Files.createDirectories(TRIAL);
      Files.write(TRIAL.resolve(name + ".png"), window.picture(4000));
    }
  }
}
