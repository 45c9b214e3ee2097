package jp.kokuji.form;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * One invented record. Free values come from {@code jobs/kinds/}; names of the city and of the law
 * are those of the form's year, so that the example is right in every year.
 */
final class ExampleRow {
  private static final int FEWEST = 2;

  private final Form form;
  private final ExampleNames names;
  private final int index;

  private ExampleRow(Form form, ExampleNames names, int index) {
    this.form = form;
    this.names = names;
    this.index = index;
  }

  /** As many rows as the kind has examples. */
  static Stream<ExampleRow> of(Form form, CodeLists lists) {
    ExampleNames names = new ExampleNames(form, lists);
    List<Field> fields = form.kind().fields();
    int most = fields.stream().mapToInt(field -> field.examples().size()).max().orElse(0);
    return IntStream.range(0, Math.max(FEWEST, most))
        .mapToObj(index -> new ExampleRow(form, names, index));
  }

  void write(XSSFSheet sheet, Styles styles) {
    XSSFRow row = sheet.createRow(TableHead.FIRST + index);
    Columns columns = new Columns(form);
    int tallest = 1;
    for (Field field : form.kind().fields()) {
      XSSFCell cell = row.createCell(form.column(field));
      cell.setCellStyle(styles.of(Styles.Role.VALUE, TableHead.format(field)));
      String text = text(field);
      if (!text.isEmpty()) {
        fill(cell, field, text);
      }
      tallest = Math.max(tallest, Columns.lines(text, columns.width(field)));
    }
    Styles.lines(row, tallest);
  }

  private String text(Field field) {
    if (index < field.examples().size()) {
      String example = field.examples().get(index);
      return isOfAnotherYear(field, example) ? made(field) : example;
    }
    return switch (field.type()) {
      case FieldType.AgencyName agency ->
          names.agency(index).isEmpty() ? names.any(field, index) : names.agency(index);
      case FieldType.DepartmentName department -> names.department(index);
      case FieldType.CornerName corner -> names.corner(field, index);
      case FieldType.BasisName basis -> names.any(field, index);
      case FieldType.KindName kind -> names.any(field, index);
      case FieldType.Year year -> names.any(field, 0);
      default -> field.filled() ? made(field) : "";
    };
  }

  private boolean isOfAnotherYear(Field field, String example) {
    return field.type() instanceof FieldType.Vocabulary words
        && words.dated().containsKey(example)
        && !words.in(List.of(form.year())).contains(example);
  }

  /** A value for a column that must be filled in although {@code jobs/kinds/} has no example. */
  private String made(Field field) {
    return switch (field.type()) {
      case FieldType.Vocabulary words -> names.any(field, index);
      case FieldType.Categories several -> names.any(field, index);
      case FieldType.Day day -> "4-" + (index + 10);
      case FieldType.Month month -> String.valueOf(index + 4);
      case FieldType.Identifier number -> String.valueOf(index + 1);
      case FieldType.Count count -> String.valueOf(index);
      case FieldType.Clauses clauses -> names.any(field, index);
      default -> form.words().text("example.made", field.heading());
    };
  }

  private void fill(XSSFCell cell, Field field, String text) {
    switch (field.type()) {
      case FieldType.Day day -> cell.setCellValue(day(text));
      case FieldType.Month month -> cell.setCellValue(day(text + "-1"));
      case FieldType.Count count -> cell.setCellValue(Integer.parseInt(text));
      default -> cell.setCellValue(text);
    }
  }

  /** The day of the form's year that {@code 4-20} means; the rulebook has checked it. */
  private LocalDate day(String text) {
    String[] parts = text.split("-", 2);
    int month = Integer.parseInt(parts[0]);
    LocalDate first = form.year().firstDay();
    int year = month < first.getMonthValue() ? first.getYear() + 1 : first.getYear();
    return LocalDate.of(year, month, 1).plusDays(Integer.parseInt(parts[1]) - 1L);
  }
}
