package jp.kokuji.submission;

import java.time.LocalDate;
import java.util.Optional;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.Corner;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/** Judges the names of agencies, departments and corners by the city as it was on the row's day. */
final class NameJudge {
  private final Directory directory;
  private final Optional<Field> agency;
  private final Optional<Field> department;

  NameJudge(RecordKind kind, Directory directory) {
    this.directory = directory;
    agency = kind.agency();
    department = find(kind, FieldType.DepartmentName.class);
  }

  private static Optional<Field> find(RecordKind kind, Class<? extends FieldType> type) {
    return kind.fields().stream().filter(field -> type.isInstance(field.type())).findFirst();
  }

  /** The agency and department that the row names, without any judgement of them yet. */
  RowContext setting(Draft draft, LocalDate day) {
    Optional<Agency> known = agency.flatMap(field -> directory.findAgency(draft.text(field), day));
    Optional<Department> meant = department.flatMap(field -> find(draft.text(field), known, day));
    return new RowContext(day, known, meant);
  }

  /** Sections of several agencies may bear one name, so the row's own agency is asked first. */
  private Optional<Department> find(String text, Optional<Agency> known, LocalDate day) {
    return known
        .flatMap(agency -> directory.findDepartment(agency.name() + text, day))
        .or(() -> directory.findDepartment(text, day));
  }

  void agency(Field field, String text, Draft draft, RowContext setting) {
    if (setting.agency().isEmpty()) {
      draft.problem(Rule.UNKNOWN_AGENCY, field, directory.nearestAgencies(text));
    } else {
      draft.put(field, setting.agency().get().name());
    }
  }

  void department(Field field, String text, Draft draft, RowContext setting) {
    if (setting.department().isEmpty()) {
      draft.problem(Rule.UNKNOWN_DEPARTMENT, field, directory.nearestDepartments(text));
      return;
    }
    Department found = setting.department().get();
    setting
        .agency()
        .filter(agency -> !agency.name().equals(found.agency()))
        .ifPresent(
            agency ->
                draft.problem(
                    Rule.DEPARTMENT_OF_OTHER_AGENCY, field, found.agency(), agency.name()));
    draft.put(field, found.name());
    draft.put(field, "_text", text);
  }

  void list(Field field, FieldType.Names type, String text, Draft draft, RowContext setting) {
    PlainJudge.names(field, type, text, name -> directory.knows(name, setting.day()), draft);
  }

  void corner(Field field, String text, Draft draft, RowContext setting) {
    Optional<Corner> found = directory.findCorner(text, setting.day());
    if (found.isEmpty()) {
      draft.problem(Rule.UNKNOWN_CORNER, field, directory.nearestCorners(text));
      return;
    }
    Corner corner = found.get();
    if (department.isEmpty()) {
      setting
          .agency()
          .filter(agency -> !agency.name().equals(corner.agency()))
          .ifPresent(
              agency ->
                  draft.problem(
                      Rule.CORNER_OF_OTHER_AGENCY, field, corner.agency(), agency.name()));
    }
    draft.put(field, corner.name());
  }
}
