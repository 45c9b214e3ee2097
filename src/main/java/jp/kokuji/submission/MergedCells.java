package jp.kokuji.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** The merged cells of a sheet, asked row after row. */
final class MergedCells {
  private static final int MOST = 100_000;
  private static final int LONGEST_TAG = 200;
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\bref\\s*=\\s*[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private static final int LONGEST_PREFIX = 40;
  private static final String NAME = "mergeCell";

  private final List<Span> ranges;
  private int next;
  private List<Span> current = List.of();

  private MergedCells(List<Span> ranges) {
    this.ranges = ranges;
    ranges.sort(Comparator.comparingInt(Span::firstRow));
  }

  static MergedCells of(Sheet sheet) {
    List<Span> ranges = new ArrayList<>();
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      ranges.add(
          new Span(
              range.getFirstRow() + 1,
              range.getLastRow() + 1,
              range.getFirstColumn(),
              range.getLastColumn(),
              ""));
    }
    return new MergedCells(ranges);
  }

  /**
   * Looks through the XML of a sheet, in which they stand behind the rows that they are about. Only
   * the names of the tags are looked at, which costs a small part of reading them.
   */
  static MergedCells read(InputStream part, String sheet) throws IOException, UnreadableSubmission {
    List<Span> ranges = new ArrayList<>();
    Reader in = reader(part);
    char[] window = new char[1 << 16];
    int filled = 0;
    int from = 0;
    int n;
    do {
      n = in.read(window, filled, window.length - filled);
      filled += Math.max(n, 0);
      int until = n < 0 ? filled : Math.max(filled - LONGEST_TAG, from);
      add(CharBuffer.wrap(window, 0, filled), from, until, ranges);
      if (ranges.size() > MOST) {
        throw Limits.tooLarge(sheet, 0, "結合" + ranges.size() + "か所超", MOST + "か所");
      }
      int kept = Math.max(until - LONGEST_PREFIX, 0);
      System.arraycopy(window, kept, window, 0, filled - kept);
      filled -= kept;
      from = until - kept;
    } while (n >= 0);
    return new MergedCells(ranges);
  }

  /** Adds the merged cells whose tags have their names between two places. */
  private static void add(CharBuffer xml, int from, int until, List<Span> ranges) {
    for (int at = find(xml, from); at >= 0 && at < until; at = find(xml, at + NAME.length())) {
      int end = Math.min(at + LONGEST_TAG, xml.limit());
      String tag = xml.subSequence(at, end).toString();
      Matcher reference = REFERENCE.matcher(tag.substring(0, (tag + ">").indexOf('>')));
      if (isTag(xml, at) && reference.find()) {
        ranges.add(span(reference));
      }
    }
  }

  /** Looks at every ninth character only, as long as it is none of the name. */
  private static int find(CharBuffer xml, int from) {
    int last = NAME.length() - 1;
    for (int end = from + last; end < xml.limit(); ) {
      int in = NAME.lastIndexOf(xml.get(end));
      if (in == last && isName(xml, end - last)) {
        return end - last;
      }
      end += in == last ? 1 : last - in;
    }
    return -1;
  }

  private static boolean isName(CharBuffer xml, int at) {
    for (int i = 0; i < NAME.length(); i++) {
      if (xml.get(at + i) != NAME.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the name begins a tag, with or without a prefix. */
  private static boolean isTag(CharBuffer xml, int at) {
    int before = at - 1;
    if (before >= 0 && xml.get(before) == ':') {
      do {
        before--;
      } while (before >= 0 && Character.isLetterOrDigit(xml.get(before)));
    }
    return before >= 0 && xml.get(before) == '<';
  }

  private static Reader reader(InputStream part) throws IOException {
    PushbackInputStream in = new PushbackInputStream(part, 2);
    byte[] start = in.readNBytes(2);
    in.unread(start);
    boolean wide =
        start.length == 2 && ((start[0] & 0xFE) == 0xFE || start[0] == 0 || start[1] == 0);
    return new InputStreamReader(in, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
  }

  private static Span span(Matcher reference) {
    int column = CellReference.convertColStringToIndex(reference.group(1));
    int other = CellReference.convertColStringToIndex(reference.group(3));
    int row = Integer.parseInt(reference.group(2));
    int otherRow = Integer.parseInt(reference.group(4));
    return new Span(
        Math.min(row, otherRow),
        Math.max(row, otherRow),
        Math.min(column, other),
        Math.max(column, other),
        "");
  }

  /**
   * The merged cells that a row is part of, with what is written over them.
   *
   * @param row never less than before
   * @param cells of the row
   */
  List<Span> at(int row, List<String> cells) {
    boolean ended = current.stream().anyMatch(span -> span.lastRow() < row);
    if (!ended && (next >= ranges.size() || ranges.get(next).firstRow() > row)) {
      return current;
    }
    List<Span> now = new ArrayList<>(current);
    while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
      now.add(written(ranges.get(next++), row, cells));
    }
    now.removeIf(span -> span.lastRow() < row);
    if (now.size() > Limits.COLUMNS) {
      throw new IllegalArgumentException("merged cells lie over one another");
    }
    current = Collections.unmodifiableList(now);
    return current;
  }

  private static Span written(Span span, int row, List<String> cells) {
    boolean here = span.firstRow() == row && span.firstColumn() < cells.size();
    String text = here ? cells.get(span.firstColumn()) : "";
    return new Span(span.firstRow(), span.lastRow(), span.firstColumn(), span.lastColumn(), text);
  }
}
