package jp.kokuji.edition.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes rows of a sheet as Excel's XML, as POI would, but without an object for each cell. */
final class RowMarkup {
  private static final int PIECE = 1 << 16;

  private final OutputStream out;
  private final StringBuilder markup = new StringBuilder(PIECE + PIECE / 4);
  private int row;

  RowMarkup(OutputStream out) {
    this.out = out;
  }

  /** Begins the next row; {@code attributes} begin with a space. */
  void begin(String attributes) {
    markup.append("<row r=\"").append(++row).append('"').append(attributes).append(">\n");
  }

  /** Adds a text as {@link jp.kokuji.workbook.SafeText#stored} gives it; columns count from 0. */
  void text(int column, int style, String text) {
    cell(column, style);
    if (!text.isEmpty()) {
      boolean spaced = Character.isWhitespace(text.charAt(0)) || endsWithSpace(text);
      markup.append(" t=\"inlineStr\"><is><t");
      markup.append(spaced ? " xml:space=\"preserve\">" : ">");
      escape(text);
      markup.append("</t></is></c>");
    } else {
      markup.append("></c>");
    }
  }

  void number(int column, int style, double value) {
    cell(column, style);
    markup.append(" t=\"n\"><v>").append(value).append("</v></c>");
  }

  void end() throws IOException {
    markup.append("</row>\n");
    if (markup.length() >= PIECE) {
      flush();
    }
  }

  /** Writes what has not been written yet. */
  void flush() throws IOException {
    out.write(markup.toString().getBytes(StandardCharsets.UTF_8));
    markup.setLength(0);
  }

  private void cell(int column, int style) {
    markup.append("<c r=\"").append((char) ('A' + column)).append(row);
    markup.append("\" s=\"").append(style).append('"');
  }

  private static boolean endsWithSpace(String text) {
    return Character.isWhitespace(text.charAt(text.length() - 1));
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '&' -> markup.append("&amp;");
        default -> markup.append(c);
      }
    }
  }
}
