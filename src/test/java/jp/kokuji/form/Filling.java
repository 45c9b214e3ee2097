package jp.kokuji.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills in a written form at random, within what its own validations allow and prompts say. */
final class Filling {
  private static final List<String> TEXTS =
      List.of("道路台帳の写し", "髙﨑橋の𠮷田工区", "氏名、住所・生年月日", "A-1（1）", "=1+1", "令和3年4月分\n一式", "窓口で受付");

  private final XSSFWorkbook workbook;
  private final Sheet sheet;
  private final RecordKind kind;
  private final Random random;

  /** What was offered, by formula and the agency it depends on: to evaluate it takes long. */
  private final Map<String, List<String>> lists = new HashMap<>();

  Filling(XSSFWorkbook workbook, RecordKind kind, long seed) {
    this.workbook = workbook;
    this.sheet = workbook.getSheetAt(0);
    this.kind = kind;
    this.random = new Random(seed);
  }

  /** Column after column, as a later one may depend on an earlier. */
  void fill(int rows) {
    IntStream.range(0, rows).forEach(row -> sheet.createRow(TableHead.FIRST + row));
    for (int column = 0; column < kind.fields().size(); column++) {
      // A new one each time, since it remembers the cells that were there.
      DataValidationEvaluator allowed =
          new DataValidationEvaluator(workbook, new XSSFFormulaEvaluator(workbook));
      for (int row = 0; row < rows; row++) {
        fill(sheet.getRow(TableHead.FIRST + row), column, allowed);
      }
    }
  }

  private void fill(Row row, int column, DataValidationEvaluator allowed) {
    Field field = kind.fields().get(column);
    boolean needed = field.filled() || needed(field, row);
    if (!needed && random.nextInt(3) == 0) {
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellStyle(sheet.getColumnStyle(column));
    CellReference at = new CellReference(sheet.getSheetName(), row.getRowNum(), column, true, true);
    DataValidation validation = allowed.getValidationForCell(at);
    switch (validation.getValidationConstraint().getValidationType()) {
      case ValidationType.LIST -> cell.setCellValue(chosen(allowed, at));
      case ValidationType.DATE -> cell.setCellValue(day(validation.getValidationConstraint(), row));
      case ValidationType.INTEGER -> cell.setCellValue(random.nextInt(2000));
      case ValidationType.ANY -> cell.setCellValue(text(field, row));
      default -> throw new AssertionError(field.heading() + " has another validation");
    }
  }

  private boolean needed(Field field, Row row) {
    Field.Need need = field.need();
    return need != null && need.values().contains(text(row, kind.field(need.field())));
  }

  private String text(Row row, Field field) {
    Cell cell = row.getCell(kind.fields().indexOf(field));
    return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
  }

  private String chosen(DataValidationEvaluator allowed, CellReference at) {
    String formula = allowed.getValidationForCell(at).getValidationConstraint().getFormula1();
    String owner = formula.startsWith("OFFSET") ? agency(sheet.getRow(at.getRow())) : "";
    List<String> offered = lists.computeIfAbsent(formula + owner, unknown -> offered(allowed, at));
    return offered.get(random.nextInt(offered.size()));
  }

  private String agency(Row row) {
    return kind.fields().stream()
        .filter(field -> field.type() instanceof FieldType.AgencyName)
        .map(field -> text(row, field))
        .findFirst()
        .orElse("");
  }

  private static List<String> offered(DataValidationEvaluator allowed, CellReference at) {
    return allowed.getValidationValuesForCell(at).stream()
        .map(value -> ((StringEval) value).getStringValue())
        .toList();
  }

  /** A whole day between the bounds; without an upper bound, within two years. */
  private int day(DataValidationConstraint constraint, Row row) {
    int first = bound(constraint.getFormula1(), row);
    String upper = constraint.getFormula2();
    int last = upper == null || upper.isEmpty() ? first + 700 : bound(upper, row);
    return first + random.nextInt(last - first + 1);
  }

  /**
   * A day's number, or that of the cell in the same row that the formula of the first row means.
   */
  private static int bound(String formula, Row row) {
    if (formula.startsWith("$")) {
      Cell cell = row.getCell(new CellReference(formula).getCol());
      return cell == null ? 44_287 : (int) cell.getNumericCellValue();
    }
    return Integer.parseInt(formula);
  }

  private String text(Field field, Row row) {
    return switch (field.type()) {
      case FieldType.Identifier type -> "00" + row.getRowNum() + "-" + random.nextInt(9);
      case FieldType.Names type -> "総務課\n市民課";
      case FieldType.Clauses type -> clauses();
      default -> TEXTS.get(random.nextInt(TEXTS.size()));
    };
  }

  /**
   * As the prompt shows it, from the numbers that the code sheet lists and that every law has: an
   * agency may have one of its own.
   */
  private String clauses() {
    Sheet codes = workbook.getSheet(CodeSheet.NAME);
    List<String> listed =
        IntStream.rangeClosed(0, codes.getLastRowNum())
            .mapToObj(codes::getRow)
            .filter(row -> row != null && row.getCell(0) != null)
            .map(row -> row.getCell(0).getStringCellValue())
            .filter(text -> text.matches("第[1-3]号"))
            .toList();
    String one = listed.get(random.nextInt(listed.size()));
    String other = listed.get(random.nextInt(listed.size()));
    return one.equals(other) ? one : one + "・" + other;
  }
}
