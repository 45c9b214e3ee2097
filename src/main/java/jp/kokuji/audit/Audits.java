package jp.kokuji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.UnreadableSubmission;

/**
 * Several published files, each audited for itself and held against the others.
 *
 * @param unreadable files that are in no form that can be read, and why
 * @param across what the files do not have in common; worth a look only
 */
public record Audits(
    List<AuditedFile> files, Map<String, Problem> unreadable, List<Difference> across) {

  /**
   * Reads files by the names by which they are to be called.
   *
   * @throws IOException when one can't be got at
   */
  public static Audits of(Map<String, Path> named) throws IOException {
    List<AuditedFile.Read> read = new ArrayList<>();
    Map<String, Problem> unreadable = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : named.entrySet()) {
      try {
        read.add(AuditedFile.Read.of(file.getValue(), file.getKey(), label(file.getKey(), named)));
      } catch (UnreadableSubmission problem) {
        unreadable.put(file.getKey(), problem.problem());
      }
    }
    List<AuditedFile.Read> several = read.size() > 1 ? read : List.of();
    Sentences beside =
        Sentences.beside(
            several.stream().flatMap(each -> each.named().stream()).toList(),
            several.stream().flatMap(each -> each.figures().stream()).toList());
    return new Audits(
        read.stream().map(each -> each.audited(beside)).toList(),
        unreadable,
        read.size() > 1 ? across(read) : List.of());
  }

  /** The name without its folders, where no other file has the same. */
  private static String label(String name, Map<String, Path> named) {
    String last = last(name);
    return named.keySet().stream().filter(each -> last(each).equals(last)).count() > 1
        ? name
        : last;
  }

  private static String last(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Whether nothing contradicts anything. */
  public boolean agrees() {
    return files.stream().allMatch(file -> file.audit().differences().isEmpty());
  }

  /** What several files must have in common; places bear the name of their file. */
  private static List<Difference> across(List<AuditedFile.Read> read) {
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
}
