package jp.kokuji.form;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.Alias;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Validity;

/** The names of the city that can be used in a year. */
final class CityCodes {
  private final City city;
  private final Period period;

  CityCodes(City city, Period period) {
    this.city = city;
    this.period = period;
  }

  Stream<Code> agencies() {
    return city.agencies().stream()
        .flatMap(agency -> code(agency.name(), "", agency.validity(), names(agency.aliases())));
  }

  /** Departments with their sections, agency after agency: the dropdown of one is one range. */
  Stream<Code> departments() {
    return city.agencies().stream()
        .filter(agency -> period.of(agency.validity()).isPresent())
        .flatMap(
            agency ->
                city.departments().stream()
                    .filter(department -> department.agency().equals(agency.name()))
                    .flatMap(department -> department(department, agency)));
  }

  private Stream<Code> department(Department department, Agency agency) {
    return department
        .validity()
        .and(agency.validity())
        .map(
            days ->
                Stream.concat(
                    code(department.name(), agency.name(), days, names(department.aliases())),
                    department.sections().stream()
                        .flatMap(
                            section -> code(department.name() + section, agency.name(), days, ""))))
        .orElseGet(Stream::of);
  }

  /** Corners, agency after agency. */
  Stream<Code> corners() {
    return city.agencies().stream()
        .flatMap(
            agency ->
                city.corners().stream()
                    .filter(corner -> corner.agency().equals(agency.name()))
                    .flatMap(
                        corner ->
                            code(
                                corner.name(),
                                agency.name(),
                                corner.validity(),
                                names(corner.aliases()))));
  }

  private Stream<Code> code(String name, String about, Validity validity, String remark) {
    return period.of(validity).map(days -> new Code(name, about, days, remark)).stream();
  }

  private String names(List<Alias> aliases) {
    return aliases.stream()
        .filter(alias -> period.of(alias.validity()).isPresent())
        .map(Alias::name)
        .collect(Collectors.joining("、"));
  }
}
