package jp.kokuji.returned;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellUtil;

/** A cell, by its row and column from 0. */
record Place(String sheet, int row, int column) {

  Cell cell(Workbook workbook) {
    Sheet within = workbook.getSheet(sheet);
    Row line = CellUtil.getRow(row, within);
    return CellUtil.getCell(line, column);
  }

  /** The target of a link: {@code '開示 請求'!B5}. */
  String link() {
    return new CellReference(sheet, row, column, false, false).formatAsString();
  }
}
