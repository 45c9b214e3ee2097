package jp.kokuji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the numbers of sentences against each other and against tables. */
final class Sentences {
  private final ToldLines lines;
  private final ToldCells cells;
  private final ToldChanges changes;
  private final ClausesTold clauses;

  private Sentences(List<Sheet> sheets, List<Quantity> figures, boolean files) {
    List<Quantity> known = figures.stream().filter(Quantity::known).toList();
    lines = new ToldLines(known);
    cells = new ToldCells(known);
    changes = new ToldChanges(known, files);
    clauses = ClausesTold.in(sheets);
  }

  /** What the sentences of a file say, beside what its tables print: of their own sheet first. */
  static Findings of(List<Sheet> sheets, List<Quantity> figures) {
    List<Quantity> numbers = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    Sentences all = new Sentences(sheets, figures, false);
    for (Sheet sheet : sheets) {
      List<Told> sentences = Told.of(sheet);
      List<Quantity> own =
          figures.stream().filter(each -> each.place().sheet().equals(sheet.name())).toList();
      Sentences beside = sheets.size() == 1 ? all : new Sentences(List.of(sheet), own, false);
      for (Told told : sentences) {
        told.mentions().forEach(mention -> numbers.add(mention.number()));
        relations.addAll(ToldSums.of(told));
        relations.addAll(first(told, beside, all));
      }
    }
    return new Findings(numbers, relations);
  }

  /** The tables of several files, each of its year. */
  static Sentences beside(List<Sheet> sheets, List<Quantity> figures) {
    return new Sentences(sheets, figures, true);
  }

  /** What the sentences of a file say that its own tables don't know, against these. */
  List<Relation> of(List<Sheet> sheets, Findings own) {
    Set<Place> known =
        own.relations().stream()
            .filter(relation -> relation.basis() == Basis.SENTENCE)
            .map(relation -> relation.total().place())
            .collect(Collectors.toSet());
    return sheets.stream()
        .flatMap(sheet -> Told.of(sheet).stream())
        .flatMap(told -> against(told).stream().filter(r -> !answered(told, r.total(), known)))
        .toList();
  }

  /** What a sentence leaves out is known as soon as anything of it is. */
  private static boolean answered(Told told, Quantity number, Set<Place> known) {
    return known.contains(number.place())
        || (number.blank()
            && told.mentions().stream().anyMatch(m -> known.contains(m.number().place())));
  }

  private static List<Relation> first(Told told, Sentences beside, Sentences all) {
    List<Relation> found = beside.against(told);
    return found.isEmpty() && beside != all ? all.against(told) : found;
  }

  /** A whole line says more than single cells. */
  private List<Relation> against(Told told) {
    List<Relation> whole =
        Stream.concat(lines.of(told).stream(), clauses.of(told).stream()).toList();
    Stream<Relation> single =
        cells.of(told).stream()
            .filter(
                relation ->
                    whole.stream()
                        .noneMatch(w -> w.total().place().equals(relation.total().place())));
    return Stream.of(whole.stream(), single, changes.of(told).stream()).flatMap(r -> r).toList();
  }
}
