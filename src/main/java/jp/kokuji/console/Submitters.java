package jp.kokuji.console;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Corner;

/** In whose folders files can be handed in. */
final class Submitters {
  private Submitters() {}

  /** All of the year, or the one that the person is; departments first. */
  static List<String> of(City city, FiscalYear year, Person person) {
    Stream<String> departments =
        city.departments().stream().filter(each -> each.validity().touches(year)).map(city::called);
    Stream<String> corners =
        city.corners().stream().filter(each -> each.validity().touches(year)).map(Corner::name);
    Stream<String> agencies =
        city.agencies().stream().filter(each -> each.validity().touches(year)).map(Agency::name);
    return Stream.of(departments, corners, agencies)
        .flatMap(names -> names)
        .distinct()
        .filter(person::sees)
        .toList();
  }
}
