package jp.kokuji.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
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
    StringBuilder tag = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '<' && isMergedCell(in, tag)) {
        Matcher reference = REFERENCE.matcher(tag);
        if (reference.find()) {
          ranges.add(span(reference));
        }
        if (ranges.size() > MOST) {
          throw Limits.tooLarge(sheet, 0, "結合" + ranges.size() + "か所超", MOST + "か所");
        }
      }
    }
    return new MergedCells(ranges);
  }

  private static Reader reader(InputStream part) throws IOException {
    PushbackInputStream in = new PushbackInputStream(part, 2);
    byte[] start = in.readNBytes(2);
    in.unread(start);
    boolean wide =
        start.length == 2 && ((start[0] & 0xFE) == 0xFE || start[0] == 0 || start[1] == 0);
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
  }

  /** Reads the tag that has begun; to its end where it is one of merged cells. */
  private static boolean isMergedCell(Reader in, StringBuilder tag) throws IOException {
    tag.setLength(0);
    int c = in.read();
    while (c > ' ' && c != '>' && c != '/' && tag.length() < LONGEST_TAG) {
      tag.append((char) c);
      c = in.read();
    }
    int name = tag.indexOf("mergeCell");
    if (name < 0 || name + 9 != tag.length()) {
      return false;
    }
    while (c >= 0 && c != '>' && tag.length() < LONGEST_TAG) {
      tag.append((char) c);
      c = in.read();
    }
    return true;
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
