package jp.kokuji.rulebook;

import java.util.List;
import java.util.stream.Stream;

/** All the ways to write one thing, each with the days on which it may be written so. */
final class Spellings {
  private Spellings() {}

  /** The thing's name and its aliases, on the days on which the thing itself exists. */
  static List<Alias> of(String name, List<Alias> aliases, Validity validity) {
    return Stream.concat(Stream.of(new Alias(name, validity)), aliases.stream())
        .flatMap(
            alias ->
                alias.validity().and(validity).map(days -> new Alias(alias.name(), days)).stream())
        .toList();
  }

  static List<Alias> of(Agency agency) {
    return of(agency.name(), agency.aliases(), agency.validity());
  }

  static List<Alias> of(Department department) {
    return of(department.name(), department.aliases(), department.validity());
  }

  static List<Alias> of(Corner corner) {
    return of(corner.name(), corner.aliases(), corner.validity());
  }

  /** Each of the first directly followed by each of the second, on the days that both hold. */
  static List<Alias> joined(List<Alias> first, List<Alias> second) {
    return first.stream()
        .flatMap(
            before ->
                second.stream()
                    .flatMap(
                        after ->
                            before.validity().and(after.validity()).stream()
                                .map(days -> new Alias(before.name() + after.name(), days))))
        .toList();
  }
}
