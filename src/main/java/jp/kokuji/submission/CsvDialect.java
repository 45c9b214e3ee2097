package jp.kokuji.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What separates the fields of a CSV file.
 *
 * @param delimiter the character between two fields
 * @param preface the characters of a {@code sep=} line at the beginning, which is no row
 */
record CsvDialect(char delimiter, int preface) {
  /** No fields at all; no text holds that letter. */
  static final CsvDialect NONE = new CsvDialect('\u0000', 0);

  /** How many characters at the beginning of a file are looked at. */
  static final int SAMPLE = 1 << 16;

  private static final int LINES = 20;
  private static final char[] DELIMITERS = {',', '\t', ';'};

  /** Looked for where none of the usual ones is found: people write ， into texts as well. */
  private static final char[] RARE = {'|', '，'};

  private static final Pattern SEP = Pattern.compile("(?i)\"?sep=(.)\"?(?:\r\n|\r|\n)");

  /** In what fields may be enclosed. */
  @Nullable Character quote() {
    return equals(NONE) ? null : '"';
  }

  /** What is to be said of the dialect; nothing of plain commas. */
  String unusual() {
    return preface > 0 ? "「sep=" + delimiter + "」の行" : delimiter == DELIMITERS[0] ? "" : name();
  }

  private String name() {
    return switch (delimiter) {
      case ',' -> "コンマ";
      case '\t' -> "タブ";
      case ';' -> "セミコロン";
      default -> "「" + delimiter + "」";
    };
  }

  /** The form of a file in this dialect. */
  Form form(Encoding encoding) {
    String separated = delimiter == DELIMITERS[0] ? "" : "、" + name() + "区切り";
    List<Problem> warnings =
        unusual().isEmpty() ? List.of() : List.of(Form.warning(Rule.OTHER_DELIMITER, unusual()));
    return new Form("csv", "CSV（" + encoding + separated + "）", warnings);
  }

  /** Recognises the dialect by the first lines of a file. */
  static CsvDialect of(String sample) {
    Matcher sep = SEP.matcher(sample);
    if (sep.lookingAt()) {
      return new CsvDialect(sep.group(1).charAt(0), sep.end());
    }
    List<String> lines = unquoted(sample);
    char usual = best(lines, DELIMITERS);
    return new CsvDialect(regularity(lines, usual) > 0 ? usual : best(lines, RARE), 0);
  }

  private static char best(List<String> lines, char[] delimiters) {
    char best = DELIMITERS[0];
    for (char delimiter : delimiters) {
      if (regularity(lines, delimiter) > regularity(lines, best)) {
        best = delimiter;
      }
    }
    return best;
  }

  /** The first lines, without what stands in quotes. */
  private static List<String> unquoted(String sample) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < sample.length() && lines.size() < LINES; i++) {
      char c = sample.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        lines.add(line.toString());
        line.setLength(0);
      } else if (!quoted) {
        line.append(c);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * How much a delimiter looks like one: the number of lines that have it equally often, then how
   * often. Thousands separators and lists in a text are frequent, but not in every line alike.
   */
  private static long regularity(List<String> lines, char delimiter) {
    long[] counts = lines.stream().mapToLong(line -> count(line, delimiter)).toArray();
    long best = 0;
    for (long count : counts) {
      if (count > 0) {
        long equal = LongStream.of(counts).filter(other -> other == count).count();
        best = Math.max(best, equal * SAMPLE + count);
      }
    }
    return best;
  }

  private static long count(String line, char delimiter) {
    long count = 0;
    for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
      count++;
    }
    return count;
  }
}
