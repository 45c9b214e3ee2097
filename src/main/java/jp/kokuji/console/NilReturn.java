package jp.kokuji.console;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A department's word that it has nothing to report of a kind, as a ledger like any other. */
record NilReturn(RecordKind kind, RecordKind returned, Department department) {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** The return; nothing where the city knows none, or no such department. */
  static Optional<NilReturn> find(
      Rulebook rulebook, FiscalYear year, String department, String returned) {
    Optional<RecordKind> kind =
        rulebook.kindsIn(year).stream()
            .filter(each -> each.find(FieldType.KindName.class).isPresent())
            .findFirst();
    Optional<Department> by =
        rulebook.city().departments().stream()
            .filter(each -> rulebook.city().called(each).equals(department))
            .filter(each -> each.validity().touches(year))
            .findFirst();
    return kind.flatMap(
        nil ->
            by.flatMap(
                owner ->
                    rulebook.kindsIn(year).stream()
                        .filter(each -> each.id().equals(returned) && !each.equals(nil))
                        .findFirst()
                        .map(about -> new NilReturn(nil, about, owner))));
  }

  String fileName() {
    return (kind.name() + "（" + returned.name() + "）.csv").replaceAll("[\\\\/:*?\"<>|]", "・");
  }

  Path write(Path folder) throws IOException {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(kind.fields().stream().map(Field::heading).toList());
      csv.printRecord(values());
    }
    return Files.writeString(Files.createTempFile(folder, "nil", ".csv"), text.toString());
  }

  private List<String> values() {
    return kind.fields().stream()
        .map(
            field ->
                switch (field.type()) {
                  case FieldType.KindName name -> returned.name();
                  case FieldType.AgencyName name -> department.agency();
                  case FieldType.DepartmentName name -> department.name();
                  default -> "";
                })
        .toList();
  }
}
