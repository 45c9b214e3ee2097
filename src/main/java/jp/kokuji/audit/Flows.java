package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kokuji.rulebook.Normal;

/**
 * What the headings say is computed from others: by letters, {@code 年度末(A+B-C)}, or by their words,
 * 前年度末, 新規, 廃止, 年度末.
 */
final class Flows {
  private static final Pattern LETTER =
      Pattern.compile("(?:^|[^A-Z])([A-Z])\\)?(?:=.*)?$|^([A-Z])(?=[^A-Za-z+\\-×÷/=])");
  private static final Pattern FORMULA = Pattern.compile("([A-Z](?:[+\\-][A-Z])+)\\)?$");
  private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
  private static final String KANA_LETTERS = "アイウエオカキクケコ";
  private static final Pattern KANA = Pattern.compile("(?<=[(+\\-=])[ア-コ](?=[)+\\-=])");
  private static final Pattern TERM = Pattern.compile("([+\\-]?)([A-Z])");
  private static final Pattern START =
      Pattern.compile(".*(前年度末|前年末|前年度から|年度当初|年度始|期首|前期末|前年度繰越|前年度より|繰越件数|年初).*");
  private static final Pattern IN = Pattern.compile(".*(新規|増加|登録|追加|受理|受付|開始|新設|加入|増|転入|出生|請求).*");
  private static final Pattern OUT =
      Pattern.compile(".*(廃止|減少|抹消|終了|削除|処理済|処理|取下|解除|減|転出|死亡|脱退|裁決|答申).*");
  private static final Pattern END = Pattern.compile(".*(年度末|年末|期末|現在数|翌年度|次年度|残件|未処理|繰越|現在).*");

  private static final Pattern YEAR_END = Pattern.compile("\\D{0,2}\\d{1,4}年?度?末.*");

  private final Grid grid;

  private Flows(Grid grid) {
    this.grid = grid;
  }

  static List<Relation> of(Grid grid) {
    if (grid.declared()) {
      return List.of();
    }
    Flows flows = new Flows(grid);
    List<Relation> all = new ArrayList<>();
    for (int item = 0; item < grid.items().size(); item++) {
      Optional<FlowFormula> written = flows.written(item);
      written.map(flows::relations).ifPresent(all::addAll);
      if (written.isEmpty()) {
        flows.worded(item).map(flows::relations).filter(Flows::convinces).ifPresent(all::addAll);
      }
    }
    return all;
  }

  private static boolean convinces(List<Relation> relations) {
    long hits =
        relations.stream()
            .filter(Relation::holds)
            .filter(r -> r.parts().stream().anyMatch(part -> part.number().signum() != 0))
            .count();
    long misses = relations.stream().filter(r -> !r.holds()).count();
    return hits >= 2 && hits >= misses;
  }

  private String name(int item) {
    String lettered =
        CIRCLED
            .matcher(grid.items().get(item).name())
            .replaceAll(mark -> nth(mark.group().charAt(0) - '①'));
    String key = Normal.key(lettered).replace('＋', '+').replace("−", "-");
    return KANA.matcher(key).replaceAll(kana -> nth(KANA_LETTERS.indexOf(kana.group())));
  }

  private static String nth(int number) {
    return String.valueOf((char) ('A' + number));
  }

  private Optional<FlowFormula> written(int item) {
    Matcher formula = FORMULA.matcher(name(item));
    if (!formula.find()) {
      return Optional.empty();
    }
    Map<Integer, Integer> signs = new LinkedHashMap<>();
    Matcher terms = TERM.matcher(formula.group(1));
    while (terms.find()) {
      String letter = terms.group(2);
      Optional<Integer> part =
          IntStream.range(0, grid.items().size())
              .boxed()
              .filter(i -> i != item && letter.equals(letter(i)))
              .findFirst();
      if (part.isEmpty()) {
        return Optional.empty();
      }
      signs.put(part.get(), "-".equals(terms.group(1)) ? -1 : 1);
    }
    return Optional.of(new FlowFormula(item, signs));
  }

  private String letter(int item) {
    Matcher letter = LETTER.matcher(name(item));
    if (!letter.find()) {
      return "";
    }
    return String.valueOf(letter.group(1) == null ? letter.group(2) : letter.group(1));
  }

  /** From the number at the start over all that came and went to the one at the end. */
  private Optional<FlowFormula> worded(int item) {
    boolean year = YEAR_END.matcher(name(item)).matches();
    if (!year && (!END.matcher(name(item)).matches() || START.matcher(name(item)).matches())) {
      return Optional.empty();
    }
    int start =
        IntStream.iterate(item - 1, i -> i >= 0, i -> i - 1)
            .filter(i -> START.matcher(name(i)).matches() || YEAR_END.matcher(name(i)).matches())
            .findFirst()
            .orElse(-1);
    if (start < 0 || item - start < 2) {
      return Optional.empty();
    }
    Map<Integer, Integer> signs = new LinkedHashMap<>(Map.of(start, 1));
    for (int i = start + 1; i < item; i++) {
      boolean in = IN.matcher(name(i)).matches();
      boolean out = OUT.matcher(name(i)).matches();
      if (in == out || grid.items().get(i).role() != Role.PART) {
        return Optional.empty();
      }
      signs.put(i, in ? 1 : -1);
    }
    return Optional.of(new FlowFormula(item, signs));
  }

  private List<Relation> relations(FlowFormula formula) {
    return IntStream.range(0, grid.lines().size())
        .filter(line -> grid.lines().get(line).role().adds())
        .mapToObj(line -> relation(formula, line))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Relation> relation(FlowFormula formula, int line) {
    List<Quantity> parts = new ArrayList<>();
    BigDecimal computed = BigDecimal.ZERO;
    for (Map.Entry<Integer, Integer> sign : formula.signs().entrySet()) {
      Optional<Quantity> part = grid.find(sign.getKey(), line);
      if (part.isEmpty() || !part.get().known()) {
        return Optional.empty();
      }
      parts.add(part.get());
      computed = computed.add(part.get().number().multiply(BigDecimal.valueOf(sign.getValue())));
    }
    BigDecimal made = computed;
    return grid.find(formula.item(), line)
        .filter(total -> total.known() && !total.blank())
        .map(total -> Relation.computed(Basis.FLOW, total, parts, made));
  }
}
