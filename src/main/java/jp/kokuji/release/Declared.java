package jp.kokuji.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.file.Overlay;

/** Finds the line that declares a table of a report. */
final class Declared {
  private static final Pattern CAPTION =
      Pattern.compile("caption: *\"?([^\"}]+(?:\\{[^}]*}[^\"}]*)*)");

  private Declared() {}

  /** The file, and the line of the caption whose words the title has. */
  static String place(Path jobs, String report, String title) throws IOException {
    Path file = Overlay.file(jobs, "reports/" + report + ".yml");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    for (int line = 0; line < lines.size(); line++) {
      Matcher caption = CAPTION.matcher(lines.get(line));
      if (caption.find() && title.matches(pattern(caption.group(1).strip()))) {
        return file + " " + (line + 1) + "行目";
      }
    }
    return file.toString();
  }

  private static String pattern(String template) {
    return ("\\Q" + template.replaceAll("\\{[^}]*}", "\\\\E.*\\\\Q") + "\\E(?:（.*）)?");
  }
}
