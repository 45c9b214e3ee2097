package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form in which a file was read.
 *
 * @param extension how the name of such a file ends
 * @param text as people are told it, {@code CSV（UTF-8・BOM付き）}
 * @param warnings what is unusual about the file as a whole
 */
public record Form(String extension, String text, List<Problem> warnings) {
  static Form workbook(String extension, List<Problem> warnings) {
    return new Form(extension, extension, warnings);
  }

  /** The form of a file of that name; one that ends as another form's is worth a warning. */
  Form named(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (end.equals(extension)) {
      return this;
    }
    List<Problem> all = new ArrayList<>(warnings);
    all.add(warning(Rule.OTHER_EXTENSION, text, extension, end));
    return new Form(extension, text, List.copyOf(all));
  }

  /** A warning about a file as a whole. */
  static Problem warning(Rule rule, String found, String... allowed) {
    return new Problem(rule, "", 0, "", found, List.of(allowed));
  }
}
