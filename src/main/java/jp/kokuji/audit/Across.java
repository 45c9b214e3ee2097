package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Normal;

/** What the tables of one or several files must have in common. All of it is worth a look only. */
final class Across {
  private static final Pattern HOME =
      Pattern.compile(
          "(?:【?(?:実施機関[:：])?)?(.*(?:市長|町長|村長|区長|知事|管理者|委員会|委員|議会|消防長|公社))】?/([^/]+(?:部|局|室|支所|センター))(?:/.*)?");
  private static final Pattern CLAUSE = Pattern.compile("(?:第?\\d{1,2}号|\\d{1,2})(?:該当|関係)?");
  private static final Pattern PARTIAL = Pattern.compile("(?:一部|部分)(?:公開|開示|承諾).*");
  private static final Pattern CLOSED = Pattern.compile("(?:全部)?(?:非公開|不開示|非開示).*");

  private final List<Quantity> numbers;

  private Across(List<Quantity> numbers) {
    this.numbers = numbers.stream().filter(Quantity::known).toList();
  }

  static List<Relation> of(List<Quantity> numbers) {
    Across across = new Across(numbers);
    return Stream.of(Restated.of(across.numbers), across.homes(), across.exemptions())
        .flatMap(List::stream)
        .toList();
  }

  /** A department that stands under one agency here and under another there. */
  private List<Relation> homes() {
    Map<String, Map<String, Quantity>> homes = new LinkedHashMap<>();
    for (Quantity number : numbers) {
      Matcher home = HOME.matcher(Normal.key(number.row()));
      if (home.matches()) {
        homes
            .computeIfAbsent(String.valueOf(home.group(2)), d -> new LinkedHashMap<>())
            .putIfAbsent(String.valueOf(home.group(1)), number);
      }
    }
    List<Relation> all = new ArrayList<>();
    homes.values().stream()
        .filter(agencies -> agencies.size() > 1)
        .map(agencies -> List.copyOf(agencies.values()))
        .forEach(
            found ->
                all.add(
                    Relation.computed(
                        Basis.AGENCY, found.get(1), List.of(found.getFirst()), BigDecimal.ZERO)));
    return all;
  }

  /** Each refusal needs a ground at least: the grounds used are not fewer than the refusals. */
  private List<Relation> exemptions() {
    Map<String, List<Quantity>> tables = new LinkedHashMap<>();
    numbers.forEach(
        number ->
            tables
                .computeIfAbsent(
                    number.place().sheet() + "|" + number.table(), t -> new ArrayList<>())
                .add(number));
    List<Relation> all = new ArrayList<>();
    for (List<Quantity> table : tables.values()) {
      List<Quantity> clauses =
          table.stream().filter(n -> CLAUSE.matcher(Role.bare(last(n.row()))).matches()).toList();
      if (clauses.size() >= 3 && 2 * clauses.size() > table.size()) {
        refusals(table.getFirst().table())
            .forEach(
                refusal ->
                    all.add(
                        Relation.computed(
                            Basis.BOUND,
                            clauses.getFirst().worth(sum(clauses)),
                            List.of(refusal),
                            refusal.number())));
      }
    }
    return all;
  }

  /** The grand totals of the refusals of which a table of grounds speaks. */
  private List<Quantity> refusals(String title) {
    Pattern kind = title.matches(".*(部分|一部|partial).*") ? PARTIAL : CLOSED;
    return numbers.stream()
        .filter(number -> Role.of(last(number.row())).rank() == Role.GRAND.rank())
        .filter(number -> kind.matcher(Role.bare(last(number.column()))).matches())
        .limit(1)
        .toList();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static BigDecimal sum(List<Quantity> numbers) {
    return numbers.stream().map(Quantity::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
