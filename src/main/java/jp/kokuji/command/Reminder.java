package jp.kokuji.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kokuji.file.PlacedFile;

/**
 * A text that somebody sends to a department; the program sends nothing.
 *
 * @param year the fiscal year's code
 * @param agency empty where a folder belongs to no department
 */
record Reminder(String year, String agency, String department, String text) {
  private static final String ENDING = ".txt";

  /** Writes each into a file of its own, with the line breaks that every desk shows. */
  static void write(List<Reminder> reminders, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Reminder reminder : reminders) {
      PlacedFile.write(
          folder.resolve(reminder.fileName()), reminder.text.replace("\n", "\r\n").getBytes(UTF_8));
    }
  }

  /** Whether reminders, or any other texts, were written there before. */
  static boolean standIn(Path folder) {
    String[] names = folder.toFile().list();
    return names != null
        && Stream.of(names).anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(ENDING));
  }

  private String fileName() {
    return (agency + "_" + department).replaceFirst("^_", "").replaceAll("[\\\\/:*?\"<>|]", "・")
        + ENDING;
  }
}
