package jp.kokuji.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One file as one submitter hands it in. */
sealed interface Submission {
  /** The folder under the year: a name or an alias of the submitter. */
  String submitter();

  String file();

  byte[] bytes();

  /** A file of separated text. */
  record TextFile(String submitter, String file, Script script, Ledger ledger, Notation days)
      implements Submission {
    @Override
    public byte[] bytes() {
      return SeparatedText.bytes(script, ledger, days);
    }
  }

  /** An Excel file. */
  record Book(String submitter, String file, Shape shape, List<Sheet> sheets)
      implements Submission {
    @Override
    public byte[] bytes() {
      return Workbooks.bytes(shape, sheets);
    }
  }

  /** What departments' programs make of a text file. */
  enum Script {
    WINDOWS("windows-31j", "", ',', "\r\n"),
    UTF8(StandardCharsets.UTF_8.name(), "", ',', "\n"),
    UTF8_MARKED(StandardCharsets.UTF_8.name(), "\uFEFF", ',', "\r\n"),
    UTF16(StandardCharsets.UTF_16LE.name(), "\uFEFF", ',', "\r\n"),
    TABBED("windows-31j", "", '\t', "\r\n"),
    OLD_MAC(StandardCharsets.UTF_8.name(), "", ',', "\r");

    final Charset charset;
    final String mark;
    final char separator;
    final String lineEnd;

    Script(String charset, String mark, char separator, String lineEnd) {
      this.charset = Charset.forName(charset);
      this.mark = mark;
      this.separator = separator;
      this.lineEnd = lineEnd;
    }
  }

  /** What kind of Excel file it is. */
  enum Shape {
    XLSX,
    /** With readings (ふりがな) behind the words that were typed in kana. */
    XLSX_WITH_READINGS,
    /** Counting days from 1904, as workbooks born on a Macintosh do. */
    XLSX_FROM_1904,
    XLSM,
    XLS
  }
}
