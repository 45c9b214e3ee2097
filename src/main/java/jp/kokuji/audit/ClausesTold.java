package jp.kokuji.audit;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.submission.Line;

/**
 * Holds a sentence that says how often each clause was the reason (124件のうち1号111件…) against the
 * table of the combinations of clauses.
 */
final class ClausesTold {
  /** A number before a colon heads what follows and says nothing of what stands before it. */
  private static final Pattern TOLD =
      Pattern.compile(
          "第?(\\d{1,2})号(?:該当)?\\)?(?:[^、。\\d()]{0,30}?)(?:が|は|で|:|に)?\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)\\s*件(?!\\s*[:：])");

  private static final Pattern COMBINATION =
      Pattern.compile("第?\\d{1,2}号(?:[・、,及び]+第?\\d{1,2}号)*(?:該当)?");
  private static final Pattern CLAUSE = Pattern.compile("(\\d{1,2})号");
  private static final Pattern OPEN = Pattern.compile("など|等となって|等です|ほか");

  /** One row of the table: some clauses together, and how often. */
  private record Combination(List<Integer> clauses, Quantity count) {}

  private final List<Combination> combinations;

  private ClausesTold(List<Combination> combinations) {
    this.combinations = combinations;
  }

  /** The table of combinations that sheets hold. */
  static ClausesTold in(List<Sheet> sheets) {
    return new ClausesTold(sheets.stream().flatMap(sheet -> combinations(sheet).stream()).toList());
  }

  private static List<Combination> combinations(Sheet sheet) {
    List<Combination> all = new ArrayList<>();
    for (Line line : sheet.lines()) {
      for (int column = 0; column + 1 < line.cells().size(); column++) {
        String label = Normalizer.normalize(Block.text(line, column), Normalizer.Form.NFKC).strip();
        BigDecimal count = Block.number(line, column + 1).number();
        if (count != null && COMBINATION.matcher(label).matches()) {
          Place place = new Place(line.sheet(), line.row(), column + 1);
          all.add(
              new Combination(
                  CLAUSE.matcher(label).results().map(c -> Integer.valueOf(c.group(1))).toList(),
                  new Quantity(
                      place, "", label, "件数", "", Block.text(line, column + 1).strip(), count)));
        }
      }
    }
    return all;
  }

  /** What the sentence says of clauses, against the combinations that make its number. */
  List<Relation> of(Told told) {
    if (combinations.isEmpty()) {
      return List.of();
    }
    Map<Integer, Quantity> clauses = new TreeMap<>();
    Matcher matcher = TOLD.matcher(told.text());
    int first = told.text().length();
    while (matcher.find()) {
      first = Math.min(first, matcher.start());
      Integer clause = Integer.valueOf(matcher.group(1));
      told.within(matcher.start(2), matcher.end()).stream()
          .findFirst()
          .ifPresent(mention -> clauses.putIfAbsent(clause, mention.number()));
    }
    boolean all = clauses.size() > 1 && !OPEN.matcher(told.text()).find();
    return clauses.isEmpty()
        ? List.of()
        : told.within(0, first).stream()
            .findFirst()
            .map(total -> compared(clauses, run(total.number().number()), told, all))
            .orElse(List.of());
  }

  /** The longest run of rows that makes the number of which the sentence speaks. */
  private List<Combination> run(BigDecimal total) {
    List<Combination> longest = List.of();
    for (int from = 0; from < combinations.size(); from++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int to = from; to < combinations.size() && sum.compareTo(total) <= 0; to++) {
        sum = sum.add(combinations.get(to).count.number());
        if (sum.compareTo(total) == 0 && to + 1 - from > longest.size()) {
          longest = combinations.subList(from, to + 1);
        }
      }
    }
    return longest;
  }

  private static List<Relation> compared(
      Map<Integer, Quantity> clauses, List<Combination> run, Told told, boolean all) {
    Map<Integer, List<Quantity>> counted = new TreeMap<>();
    run.forEach(
        combination ->
            combination.clauses.forEach(
                clause ->
                    counted
                        .computeIfAbsent(clause, c -> new ArrayList<>())
                        .add(combination.count)));
    Place place = told.mentions().getFirst().number().place();
    List<Relation> held = new ArrayList<>();
    counted.forEach(
        (clause, parts) -> {
          Quantity said = clauses.get(clause);
          if (said != null || all) {
            Quantity total = said == null ? forgotten(place, clause) : named(said, clause);
            held.add(Relation.computed(Basis.SENTENCE, total, parts, Relation.sum(parts)));
          }
        });
    return held;
  }

  private static Quantity forgotten(Place place, int clause) {
    Place none = place.forgotten(clause);
    return named(new Quantity(none, "", "", "", "", "", BigDecimal.ZERO), clause);
  }

  private static Quantity named(Quantity said, int clause) {
    String name = "第" + clause + "号";
    return new Quantity(said.place(), "", "文", name, "", said.written(), said.value());
  }
}
