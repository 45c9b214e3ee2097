package jp.kokuji.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
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
    return Stream.of(Across.of(numbers).stream(), targets(read), Reprinted.of(read).stream())
        .flatMap(relations -> relations)
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

  /**
   * The findings of the files that list none against the lists of the others: one that fits any of
   * these is of its year.
   */
  private static Stream<Relation> targets(List<AuditedFile.Read> read) {
    List<AuditedFile.Read> lists =
        read.stream().filter(each -> Targets.lists(each.sheets())).toList();
    List<Quantity> numbers =
        read.stream()
            .filter(each -> !lists.contains(each))
            .flatMap(each -> each.figures().stream())
            // a list that names no finding of a judgement is none of it
            .filter(number -> number.known() && number.number().signum() != 0)
            .toList();
    Map<Quantity, List<Relation>> told =
        lists.stream()
            .flatMap(list -> Targets.of(list.named(), numbers).stream())
            .collect(
                Collectors.groupingBy(Relation::total, LinkedHashMap::new, Collectors.toList()));
    return told.values().stream()
        .filter(relations -> relations.stream().noneMatch(Relation::holds))
        .map(List::getFirst);
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
