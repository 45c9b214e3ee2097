package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;

/** Checks that somebody owes each ledger that a report prints, so that its 0 is somebody's word. */
record OwnerCheck(Rulebook rulebook) {
  List<Fault> check(List<Entry> kinds) {
    Set<String> printed =
        rulebook.reports().values().stream()
            .flatMap(
                report ->
                    report.layouts().stream()
                        .flatMap(layout -> report.kinds(rulebook, layout.begins()).stream()))
            .collect(Collectors.toSet());
    return kinds.stream()
        .filter(root -> printed.contains(root.source().id()))
        .filter(root -> !owned(rulebook.kind(root.source().id())))
        .map(root -> root.part("name").amiss("no-owner", root.text("name")))
        .toList();
  }

  private static boolean owned(RecordKind kind) {
    return kind.roles().owner() != null || kind.find(FieldType.DepartmentName.class).isPresent();
  }
}
