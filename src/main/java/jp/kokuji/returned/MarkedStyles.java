package jp.kokuji.returned;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of marked cells, made once for each style and mark: a workbook holds only so many. */
final class MarkedStyles {
  private final Workbook workbook;
  private final Map<Mark, CellStyle> styles = new HashMap<>();
  private final Map<CellStyle, CellStyle> originals = new LinkedHashMap<>();

  /**
   * What a cell's marked style depends on.
   *
   * @param type what the cell shows; a blank one shows nothing that a symbol could stand before
   */
  private record Mark(int original, Sign sign, CellType type) {
    boolean blank() {
      return type == CellType.BLANK;
    }
  }

  MarkedStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  void mark(Cell cell, Sign sign) {
    CellStyle original = cell.getCellStyle();
    Mark mark = new Mark(original.getIndex(), sign, CellText.typeOf(cell));
    cell.setCellStyle(styles.computeIfAbsent(mark, m -> make(original, m)));
  }

  private CellStyle make(CellStyle original, Mark mark) {
    try {
      CellStyle style = StyleCopy.of(original, workbook);
      MarkStyle.put(style, mark.sign(), originals.size());
      Optional<String> code = mark.blank() ? Optional.empty() : ShownFormat.find(original);
      MarkStyle.fill(style, mark.sign(), filling(mark, code.isPresent()));
      // with the symbol before it, a date may no longer fit and would show as ####
      style.setShrinkToFit(mark.type() == CellType.NUMERIC && !style.getWrapText());
      code.map(shown -> SignedFormat.of(shown, mark.sign().symbol()))
          .ifPresent(signed -> style.setDataFormat(workbook.createDataFormat().getFormat(signed)));
      originals.put(style, original);
      return style;
    } catch (IllegalStateException full) {
      // the workbook has as many styles or formats as it can have: comment and list must do
      return original;
    }
  }

  private static FillPatternType filling(Mark mark, boolean signed) {
    if (signed) {
      return FillPatternType.SOLID_FOREGROUND;
    }
    return mark.blank() ? mark.sign().hatch() : FillPatternType.LEAST_DOTS;
  }

  /** For each style of marked cells the one they had before. */
  Map<CellStyle, CellStyle> originals() {
    return originals;
  }
}
