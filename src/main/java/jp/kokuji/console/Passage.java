package jp.kokuji.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kokuji.file.Overlay;

/**
 * The words of a file of {@code jobs/} that declare one thing, as they are written there.
 *
 * @param line where they begin, from 1; 0 where they were not found
 */
record Passage(String file, int line, String text) {

  /**
   * What stands under a name that stands under a list, with the remarks before it.
   *
   * @param file its path below {@code jobs/}
   */
  static Passage of(Path jobs, String file, String list, String name) throws IOException {
    List<String> lines = Files.readAllLines(Overlay.file(jobs, file));
    int begin = lines.indexOf(list + ":") + 1;
    while (begin < lines.size() && !lines.get(begin).matches("  \"?" + name + "\"?:.*")) {
      begin++;
    }
    int end = Math.min(begin + 1, lines.size());
    while (end < lines.size() && lines.get(end).matches(" {3,}.*")) {
      end++;
    }
    while (begin > 0 && begin < lines.size() && lines.get(begin - 1).startsWith("  #")) {
      begin--;
    }
    boolean found = begin < lines.size();
    return new Passage(file, found ? begin + 1 : 0, String.join("\n", lines.subList(begin, end)));
  }
}
