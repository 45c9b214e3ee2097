package jp.kokuji.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;

/** Turns the rules by which a column will be judged into what Excel lets a clerk enter. */
final class CellRules {
  /** The most that the reader takes for a count. */
  private static final String LARGEST = "999999999";

  /** Excel counts a day too many before it, as 1900 was no leap year. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 3, 1);

  private final Form form;
  private final Messages words;
  private final DataValidationHelper helper;
  private final Map<Field, CodeRange> codes;

  CellRules(Form form, DataValidationHelper helper, Map<Field, CodeRange> codes) {
    this.form = form;
    this.words = form.words();
    this.helper = helper;
    this.codes = codes;
  }

  CellRule of(Field field) {
    return switch (field.type()) {
      case FieldType.Text type -> anything();
      case FieldType.Identifier type -> anything();
      case FieldType.Names type -> anything();
      case FieldType.Clauses type -> anything();
      case FieldType.Categories type -> anything();
      case FieldType.Count type -> count();
      case FieldType.Day type -> day(field);
      case FieldType.Month type -> day(field);
      case FieldType.Year type -> list(range(field).all(), false, "error.year");
      case FieldType.Vocabulary type ->
          list(range(field).all(), !type.open(), type.open() ? "error.open" : "error.list");
      case FieldType.AgencyName type -> list(range(field).all(), true, "error.list");
      case FieldType.BasisName type -> list(range(field).all(), true, "error.list");
      case FieldType.KindName type -> list(range(field).all(), true, "error.list");
      case FieldType.DepartmentName type -> ofAgency(field);
      case FieldType.CornerName type ->
          Prompts.isOfAgency(field, form)
              ? ofAgency(field)
              : list(range(field).all(), true, "error.list");
    };
  }

  private static CellRule anything() {
    return new CellRule(new XSSFDataValidationConstraint(ValidationType.ANY, ""), true, "");
  }

  private CellRule count() {
    return new CellRule(
        helper.createIntegerConstraint(OperatorType.BETWEEN, "0", LARGEST),
        true,
        words.text("error.count"));
  }

  private CellRule list(String formula, boolean binding, String error) {
    return new CellRule(helper.createFormulaListConstraint(formula), binding, words.text(error));
  }

  /** Only what belongs to the agency of the same row; without an agency column, all. */
  private CellRule ofAgency(Field field) {
    Optional<Integer> agency = form.column(FieldType.AgencyName.class);
    return agency
        .map(column -> list(range(field).belongingTo(cell(column)), true, "error.of-agency"))
        .orElseGet(() -> list(range(field).all(), true, "error.list"));
  }

  private CellRule day(Field field) {
    RecordKind kind = form.kind();
    boolean opens = field.name().equals(kind.opened());
    if ((opens && !kind.carried()) || kind.isDatedBy(field)) {
      LocalDate first = form.year().firstDay();
      LocalDate last = form.year().lastDay();
      return new CellRule(
          helper.createDateConstraint(OperatorType.BETWEEN, serial(first), serial(last), ""),
          opens,
          words.text(
              opens ? "error.opened" : "error.dated",
              JapaneseDate.full(first),
              JapaneseDate.full(last)));
    }
    return Prompts.earlier(field, kind)
        .map(
            earlier ->
                from(cell(form.column(earlier)), words.text("error.later", earlier.heading())))
        .orElseGet(() -> from(serial(EARLIEST), words.text("error.day")));
  }

  private CellRule from(String formula, String error) {
    return new CellRule(
        helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, formula, "", ""), true, error);
  }

  private CodeRange range(Field field) {
    return Objects.requireNonNull(codes.get(field), field.name());
  }

  /** The cell of the row that is being filled in, as validations of the first row say it. */
  private static String cell(int column) {
    return "$" + CellReference.convertNumToColString(column) + (TableHead.FIRST + 1);
  }

  private static String serial(LocalDate day) {
    return String.valueOf((int) DateUtil.getExcelDate(day));
  }
}
