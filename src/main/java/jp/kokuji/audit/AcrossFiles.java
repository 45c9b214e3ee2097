package jp.kokuji.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds several files against each other. */
final class AcrossFiles {
  private AcrossFiles() {}

  /** What several files must have in common; places bear the name of their file. */
  static List<Difference> of(List<AuditedFile.Read> read) {
    Map<String, Integer> files = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      for (Sheet sheet : read.get(i).named()) {
        files.put(sheet.name(), i);
      }
    }
    List<Quantity> numbers = read.stream().flatMap(each -> each.figures().stream()).toList();
    List<Sheet> sheets = read.stream().flatMap(each -> each.named().stream()).toList();
    return Stream.concat(Across.of(numbers).stream(), targets(read, sheets, numbers))
        .filter(relation -> !relation.holds())
        .filter(
            relation ->
                relation
                        .quantities()
                        .map(number -> files.get(number.place().sheet()))
                        .distinct()
                        .count()
                    > 1)
        .map(Difference::of)
        .toList();
  }

  /** The findings of one file against the list of another; of several lists none is the one. */
  private static Stream<Relation> targets(
      List<AuditedFile.Read> read, List<Sheet> sheets, List<Quantity> numbers) {
    Set<String> listing =
        read.stream()
            .filter(each -> Targets.lists(each.sheets()))
            .map(AuditedFile.Read::name)
            .collect(Collectors.toSet());
    return listing.size() == 1 ? Targets.of(sheets, numbers).stream() : Stream.of();
  }

  /** The name without its folders, where no other file has the same. */
  static String label(String name, Set<String> named) {
    String last = last(name);
    return named.stream().filter(each -> last(each).equals(last)).count() > 1 ? name : last;
  }

  private static String last(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
