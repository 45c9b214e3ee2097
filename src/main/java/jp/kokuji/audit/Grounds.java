package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Normal;

/** Each refusal needs a ground at least: the grounds used are not fewer than the refusals. */
final class Grounds {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:(?:.*\\D)?\\d{1,2}条(?:の\\d+)?(?:第?\\d+項)?)?第?\\d{1,2}号(?:該当|関係)?(?:\\(.*\\))?"
              + "|\\d{1,2}(?:該当|関係)?");

  /** What a column counts where the rows say what became of a request. */
  private static final Pattern COUNT = Pattern.compile("(?:決定|処理)?件数|件|合?計|総数");

  private static final Pattern PARTIAL = Pattern.compile("(?:一部|部分)(?:公開|開示|承諾).*");
  private static final Pattern CLOSED = Pattern.compile("(?:全部)?(?:非公開|不開示|非開示).*");

  /** What a title says of both. */
  private static final Pattern BOTH =
      Pattern.compile(".*(?:(?:部分|一部).*(?:非|不)|(?:非|不).*(?:部分|一部)).*");

  private static final Pattern OF_PARTIAL = Pattern.compile(".*(?:部分|一部|partial).*");
  private static final Pattern OF_CLOSED = Pattern.compile(".*(?:非公開|不開示|非開示|nondisclosed).*");

  /** A title that speaks of one agency only. */
  private static final Pattern SOME = Pattern.compile("\\([^()]*(?:長|委員会|委員|議会|管理者|公社|部局)\\)");

  private static final int FEWEST = 3;

  private final List<Quantity> numbers;

  /** What is refused in part, and wholly; sought once for all tables. */
  private final List<Quantity> partial;

  private final List<Quantity> closed;

  Grounds(List<Quantity> numbers) {
    this.numbers = numbers;
    partial = headed(PARTIAL, numbers);
    closed = headed(CLOSED, numbers);
  }

  private static List<Quantity> headed(Pattern kind, List<Quantity> numbers) {
    return numbers.stream()
        .filter(
            number ->
                kind.matcher(Role.bare(last(number.column()))).matches()
                    || (counts(number) && kind.matcher(Role.bare(last(number.row()))).matches()))
        .toList();
  }

  private static boolean counts(Quantity number) {
    return COUNT.matcher(Role.bare(last(number.column()))).matches();
  }

  List<Relation> relations() {
    Map<String, List<Quantity>> tables = new LinkedHashMap<>();
    for (Quantity number : numbers) {
      String table = number.place().sheet() + "|" + number.table();
      tables.computeIfAbsent(table, t -> new ArrayList<>()).add(number);
    }
    List<Relation> all = new ArrayList<>();
    for (List<Quantity> table : tables.values()) {
      List<Quantity> down = table.stream().filter(n -> clause(n.row())).toList();
      List<Quantity> across =
          table.stream().filter(n -> clause(n.column()) && grand(n.row())).toList();
      if (down.size() >= FEWEST && 2 * down.size() > table.size()) {
        Map<String, List<Quantity>> columns = new LinkedHashMap<>();
        down.stream()
            .filter(n -> !Role.of(last(n.column())).total())
            .forEach(n -> columns.computeIfAbsent(n.column(), c -> new ArrayList<>()).add(n));
        columns.forEach((column, used) -> all.addAll(bounds(column, used, table)));
      } else if (across.size() >= FEWEST) {
        all.addAll(bounds("", across, table));
      }
    }
    return all;
  }

  private static boolean clause(String path) {
    return CLAUSE.matcher(Role.bare(last(path))).matches();
  }

  private static boolean grand(String row) {
    return Role.of(last(row)).rank() == Role.GRAND.rank();
  }

  private List<Relation> bounds(String column, List<Quantity> used, List<Quantity> table) {
    BigDecimal sum = Relation.sum(used);
    return refusals(column, table)
        .map(
            refusal ->
                Relation.computed(
                    Basis.BOUND, used.getFirst().worth(sum), List.of(refusal), refusal.number()))
        .stream()
        .toList();
  }

  /** The refusals of which the column or the title speaks; the fewer where neither says which. */
  private Optional<Quantity> refusals(String column, List<Quantity> table) {
    String title = table.getFirst().table();
    String said =
        OF_PARTIAL.matcher(column).matches() || OF_CLOSED.matcher(column).matches()
            ? column
            : title;
    Optional<Quantity> inPart = grand(partial, table);
    Optional<Quantity> wholly = grand(closed, table);
    if (!BOTH.matcher(said).matches()) {
      if (OF_PARTIAL.matcher(said).matches()) {
        return inPart;
      }
      if (OF_CLOSED.matcher(said).matches()) {
        return wholly;
      }
    }
    return Stream.of(inPart, wholly)
        .flatMap(Optional::stream)
        .min((one, other) -> one.number().compareTo(other.number()))
        .filter(least -> inPart.isPresent() && wholly.isPresent());
  }

  /**
   * The total of a refusal in another table: of the agency, where the title names one, else of all.
   * Of several the least, since the grounds may be those of any.
   */
  private Optional<Quantity> grand(List<Quantity> refused, List<Quantity> table) {
    String title = Normal.key(table.getFirst().table());
    Set<Quantity> own = Set.copyOf(table);
    List<Quantity> refusals = refused.stream().filter(number -> !own.contains(number)).toList();
    List<Quantity> agency =
        refusals.stream().filter(number -> title.contains("(" + last(number.row()) + ")")).toList();
    boolean some = SOME.matcher(title).find();
    return (some
            ? agency
            : refusals.stream().filter(number -> grand(number.row()) || counts(number)).toList())
        .stream().min(Comparator.comparing(Quantity::number));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
