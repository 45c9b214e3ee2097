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

  /** Who issues the reports. */
  public String publisher() {
    return issuer == null ? name : issuer;
  }
}
