package jp.kokuji.edition.xlsx;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import jp.kokuji.edition.EditionWords;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Defined names under which other people's formulas find the tables: a table's caption, with an
 * underscore for what Excel refuses in a name. A table keeps its name wherever it moves.
 */
final class TableNames {
  /** Excel allows 255 characters; a number may have to follow. */
  private static final int LONGEST = 200;

  private static final String PREFIX = EditionWords.text("table.prefix");

  private final Set<String> taken = new HashSet<>();

  TableNames(String reserved) {
    taken.add(key(reserved));
  }

  void name(XSSFSheet sheet, String caption, CellRangeAddress table) {
    Name name = sheet.getWorkbook().createName();
    name.setNameName(of(caption));
    name.setRefersToFormula(table.formatAsString(sheet.getSheetName(), true));
  }

  /** A valid name, unlike all before it; Excel does not tell capital letters from small ones. */
  String of(String caption) {
    String words = caption.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "_");
    // Plain letters and digits may be a cell to Excel (A1, R1C1), and a name begins with a letter.
    boolean plain = Normalizer.normalize(words, Normalizer.Form.NFKC).matches("\\p{ASCII}*");
    String named = plain || !words.matches("\\p{IsAlphabetic}.*") ? PREFIX + words : words;
    String wished = named.replaceFirst("^(.{" + LONGEST + "}).*", "$1").replaceAll("_+$", "");
    String name = wished;
    for (int copy = 2; !taken.add(key(name)); copy++) {
      name = wished + "_" + copy;
    }
    return name;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
