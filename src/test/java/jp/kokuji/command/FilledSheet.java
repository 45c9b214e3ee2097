package jp.kokuji.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The sheet of {@code init}, filled in as the people of an invented city would. */
record FilledSheet(Path file) {
  static final String CITY = "鈴里市";

  /** All that must be said; without corners. */
  FilledSheet complete() throws IOException {
    answer("市の名前", CITY);
    answer("全国地方公共団体コード", "242071");
    answer("取りまとめる部署", "総務課");
    answer("情報公開条例の名前", "鈴里市情報公開条例");
    answer("議会の個人情報保護の条例の名前", "鈴里市議会の個人情報の保護に関する条例");
    answer("不開示情報を定める条", "第6条");
    return rows(
        "部署",
        List.of("市長", "経営戦略部", "企画課、財務課", "戦略部"),
        List.of("市長", "総務課", "", ""),
        List.of("市長", "健康こども部", "健康課、こども課", ""),
        List.of("教育委員会", "学校教育課", "", ""),
        List.of("議会", "議会事務局", "", ""));
  }

  FilledSheet answer(String question, String answer) throws IOException {
    return change("はじめに", sheet -> set(row(sheet, question), 1, answer));
  }

  FilledSheet word(String word, String own, String spellings) throws IOException {
    return change(
        "言葉",
        sheet -> {
          set(row(sheet, word), 1, own);
          set(row(sheet, word), 2, spellings);
        });
  }

  FilledSheet owner(String kind, String owner) throws IOException {
    return change("提出", sheet -> set(row(sheet, kind), 1, owner));
  }

  /** Puts rows below the headings, in the place of what stands there. */
  @SafeVarargs
  final FilledSheet rows(String name, List<String>... rows) throws IOException {
    return change(
        name,
        sheet -> {
          for (int row = 0; row < rows.length; row++) {
            Row written = sheet.createRow(2 + row);
            for (int column = 0; column < rows[row].size(); column++) {
              set(written, column, rows[row].get(column));
            }
          }
        });
  }

  /** Puts values into a column of a sheet, by what the row begins with or has second. */
  FilledSheet column(String name, int by, int column, Map<String, String> values)
      throws IOException {
    return change(
        name,
        sheet -> {
          for (Row row : sheet) {
            if (row.getRowNum() >= 2 && row.getCell(by) != null) {
              String value = values.get(row.getCell(by).getStringCellValue());
              if (value != null) {
                set(row, column, value);
              }
            }
          }
        });
  }

  private interface Change {
    void apply(Sheet sheet);
  }

  private FilledSheet change(String name, Change change) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      change.apply(workbook.getSheet(name));
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return this;
  }

  private static Row row(Sheet sheet, String first) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(first)) {
        return row;
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no " + first);
  }

  private static void set(Row row, int column, String value) {
    row.createCell(column).setCellValue(value);
  }
}
