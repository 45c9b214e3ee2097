package jp.kokuji.rulebook;

import java.util.List;
import jp.kokuji.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The city: its agencies, departments and corners ({@code jobs/city/}).
 *
 * @param name the official name, {@code 久留米市}
 * @param code the national code of the local government, six digits
 * @param issuer who issues the reports where that is not the city by its name, {@code 久留米市長}
 * @param contact whom the public may ask; null where not declared, and then nothing is published
 * @param workingDays by which days are counted
 * @param licence of the open data; null where not declared, and then nothing is published
 */
public record City(
    String name,
    String code,
    List<Agency> agencies,
    List<Department> departments,
    List<Corner> corners,
    WorkingDays workingDays,
    @Nullable String issuer,
    @Nullable Contact contact,
    @Nullable Licence licence) {

  /**
   * The one name of the department among all: with its agency before it where another agency has a
   * department of that name on some of the same days.
   */
  public String called(Department department) {
    boolean shared =
        departments.stream()
            .filter(other -> other.name().equals(department.name()))
            .filter(other -> !other.agency().equals(department.agency()))
            .anyMatch(other -> other.validity().and(department.validity()).isPresent());
    return shared ? department.agency() + department.name() : department.name();
  }

  /** The same of the department that a record names beside its agency. */
  public String called(String agency, String name) {
    return departments.stream()
        .filter(each -> each.name().equals(name) && each.agency().equals(agency))
        .map(this::called)
        .findFirst()
        .orElse(name);
  }

  /** Who issues the reports. */
  public String publisher() {
    return issuer == null ? name : issuer;
  }
}
