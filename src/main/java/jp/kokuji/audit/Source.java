package jp.kokuji.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.submission.Rule;
import jp.kokuji.submission.UnreadableSubmission;

/** Opens a published file for what its content is: PDF, web page, CSV, workbook or plain text. */
final class Source {
  private static final int BEGINNING = 1024;
  private static final Pattern ENDINGS =
      Pattern.compile("(?i).*\\.(csv|tsv|txt|xlsx|xlsm|xls|html?|xhtml|pdf)");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)[^<]{0,8}\\s*<(?:!doctype html|\\?xml|html|head|body|table|meta|!--).*");

  private Source() {}

  /** The files that a name stands for: itself, or all of a folder that may hold tables. */
  static List<Path> files(Path named) throws IOException {
    if (!Files.isDirectory(named)) {
      return List.of(named);
    }
    try (Stream<Path> inside = Files.walk(named)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(file -> ENDINGS.matcher(String.valueOf(file.getFileName())).matches())
          .sorted()
          .toList();
    }
  }

  static List<Sheet> read(Path file) throws IOException, UnreadableSubmission {
    String beginning = beginning(file);
    if (beginning.contains("%PDF-")) {
      return PdfPages.read(file);
    }
    if (PAGE.matcher(beginning).matches()) {
      return HtmlPage.read(file);
    }
    try {
      List<Sheet> sheets = Sheet.read(file);
      boolean text = sheets.size() == 1 && sheets.getFirst().name().isEmpty();
      return text ? SpacedText.find(file).map(List::of).orElse(sheets) : sheets;
    } catch (UnreadableSubmission unreadable) {
      if (unreadable.problem().rule() != Rule.UNCLOSED_QUOTE) {
        throw unreadable;
      }
      // in plain text a quote is a letter
      return List.of(SpacedText.find(file).orElseThrow(() -> unreadable));
    }
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), ISO_8859_1);
    }
  }
}
