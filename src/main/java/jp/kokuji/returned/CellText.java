package jp.kokuji.returned;

import java.util.regex.Pattern;
import jp.kokuji.workbook.SafeText;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Text of cells, as it is read and as it can be written. */
final class CellText {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  /** A lone half of a pair and the sign for lost characters, which would make a file unreadable. */
  private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cs}\\uFFFD-\\uFFFF]");

  private static final int LONGEST = 2_000;

  private CellText() {}

  /** What the cell shows; of a formula, what it was calculated to. */
  static CellType typeOf(Cell cell) {
    CellType type = cell.getCellType();
    return type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
  }

  static String of(Cell cell) {
    return switch (typeOf(cell)) {
      case STRING -> cell.getRichStringCellValue().getString();
      case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
      case BOOLEAN, ERROR, BLANK, FORMULA, _NONE -> "";
    };
  }

  /** A text on one line or several, as the workbook can hold it. */
  static String storable(String text, Workbook workbook) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    String whole = UNSTORABLE.matcher(CONTROL.matcher(cut).replaceAll(" ")).replaceAll("□");
    return workbook instanceof XSSFWorkbook ? SafeText.stored(whole) : whole;
  }
}
