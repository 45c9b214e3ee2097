package jp.kokuji.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.Deed;
import jp.kokuji.record.LoggedAct;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The acts on record as the pages export them.
 *
 * @param roots over each act and all before it
 * @param broken the places at which something was changed, taken out or put in
 */
record ExportedActs(Path file, List<String> roots, List<Integer> broken) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Those at the place: a file, or each {@code *.csv} of a folder that has their headings. */
  static List<ExportedActs> at(Path place) throws IOException {
    List<ExportedActs> found = new ArrayList<>();
    try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        if (text(file).startsWith("position,act,when,")) {
          found.add(of(file));
        }
      }
    }
    return found;
  }

  private static String text(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static ExportedActs of(Path file) throws IOException {
    List<Integer> broken = new ArrayList<>();
    List<String> roots = new ArrayList<>();
    String before = "";
    try (CSVParser rows = CSVParser.parse(text(file), FORMAT)) {
      for (CSVRecord row : rows) {
        if (!stands(row, roots.size() + 1, before)) {
          broken.add(roots.size() + 1);
        }
        before = row.get("root");
        roots.add(before);
      }
    }
    return new ExportedActs(file, roots, broken);
  }

  private static boolean stands(CSVRecord row, int position, String before) {
    String content = bare(row.get("content"));
    LoggedAct act = new LoggedAct(position, row.get("act"), content, row.get("root"));
    return row.get("position").equals(Integer.toString(position))
        && act.root().equals(ActLog.root(before, act.act(), content))
        && Deed.of(act).map(deed -> says(row, deed)).orElse(true);
  }

  /** Whether the parts are those of the whole. */
  private static boolean says(CSVRecord row, Deed deed) {
    return row.get("when").equals(deed.when())
        && bare(row.get("who")).equals(deed.who())
        && row.get("from").equals(deed.from())
        && bare(row.get("what")).equals(deed.what())
        && bare(row.get("before")).equals(deed.before())
        && bare(row.get("after")).equals(deed.after());
  }

  /** Without the sign that keeps a spreadsheet program from taking it for a formula. */
  private static String bare(String cell) {
    return cell.startsWith("'") && SafeText.looksLikeFormula(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }
}
