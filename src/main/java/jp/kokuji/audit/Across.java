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

  private final List<Quantity> numbers;

  private Across(List<Quantity> numbers) {
    this.numbers = numbers.stream().filter(Quantity::known).toList();
  }

  static List<Relation> of(List<Quantity> numbers) {
    Across across = new Across(numbers);
    return Stream.of(
            Restated.of(across.numbers), across.homes(), new Grounds(across.numbers).relations())
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
}
