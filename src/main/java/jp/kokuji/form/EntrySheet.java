package jp.kokuji.form;

import java.util.List;
import java.util.Map;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.Field;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet that a department fills in. */
final class EntrySheet {
  private static final int LAST = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

  private final XSSFSheet sheet;
  private final Form form;
  private final Styles styles;
  private final XSSFDataValidationHelper validations;

  EntrySheet(XSSFSheet sheet, Form form, Styles styles) {
    this.sheet = sheet;
    this.form = form;
    this.styles = styles;
    this.validations = new XSSFDataValidationHelper(sheet);
  }

  /**
   * @param codes where the words of a column stand, for columns that have such
   */
  void write(Map<Field, CodeRange> codes) {
    Messages words = form.words();
    new TableHead(sheet, form, styles)
        .write(List.of(form.title(), words.text("guide.rows"), words.text("guide.sheets")));
    CellRules rules = new CellRules(form, validations, codes);
    Prompts prompts = new Prompts(form);
    for (Field field : form.kind().fields()) {
      sheet.addValidationData(validation(field, rules.of(field), prompts.of(field)));
    }
    // Numbers that are names are text here, which Excel would mark as a mistake.
    sheet.addIgnoredErrors(
        new CellRangeAddress(TableHead.FIRST, LAST, 0, form.kind().fields().size() - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  private DataValidation validation(Field field, CellRule rule, String prompt) {
    int column = form.column(field);
    DataValidation validation =
        validations.createValidation(
            rule.constraint(), new CellRangeAddressList(TableHead.FIRST, LAST, column, column));
    validation.setEmptyCellAllowed(true);
    validation.createPromptBox(field.heading(), prompt);
    validation.setShowPromptBox(true);
    validation.setErrorStyle(
        rule.binding() ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
    if (!rule.error().isEmpty()) {
      validation.createErrorBox(field.heading(), rule.error());
      validation.setShowErrorBox(true);
    }
    return validation;
  }
}
