package jp.kokuji.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.kokuji.submission.Line;

/**
 * Holds the number of findings of each judgement against the list of the findings: it counts either
 * the findings or the departments to which they are addressed.
 */
final class Targets {
  private static final Pattern TARGET = Pattern.compile("対象(?:課|部署|部局|部課|所属|機関|施設|団体)?名?");
  private static final Pattern JUDGEMENT = Pattern.compile("判定|区分|種別|評価|種類|指摘区分");

  /** Where no column judges, what a list is of. */
  private static final Pattern FINDING = Pattern.compile("(?:指摘|注意|改善|検討|要望)事項|指摘|勧告|意見");

  private static final Pattern NAMES = Pattern.compile("[\\n\\r・、,，／]+");

  /** Where a name ends at the latest, should the print have run it together with the next. */
  private static final Pattern RUN_TOGETHER = Pattern.compile("(?<=課|室|局|センター)(?!長)|" + NAMES);

  /**
   * What a list has of one judgement.
   *
   * @param most how many targets there are if names were run together
   */
  private record Listed(Place place, int findings, int targets, int most) {
    Listed and(Listed more) {
      return new Listed(place, findings + more.findings, targets + more.targets, most + more.most);
    }

    /** What the list demands of a number: the number itself, if it is one that the list allows. */
    BigDecimal computed(BigDecimal number) {
      BigDecimal least = BigDecimal.valueOf(targets);
      boolean allowed =
          number.compareTo(BigDecimal.valueOf(findings)) == 0
              || (number.compareTo(least) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0);
      return allowed ? number : least;
    }
  }

  private Targets() {}

  /** Whether one of the sheets lists findings and their targets. */
  static boolean lists(List<Sheet> sheets) {
    Map<String, Listed> listed = new LinkedHashMap<>();
    sheets.forEach(sheet -> list(sheet, listed));
    return !listed.isEmpty();
  }

  static List<Relation> of(List<Sheet> sheets, List<Quantity> numbers) {
    Map<String, Listed> listed = new LinkedHashMap<>();
    sheets.forEach(sheet -> list(sheet, listed));
    List<Relation> all = new ArrayList<>();
    listed.forEach(
        (judgement, list) ->
            numbers.stream()
                .filter(number -> number.known() && names(number, judgement))
                .forEach(number -> all.add(relation(number, judgement, list))));
    return all;
  }

  private static boolean names(Quantity number, String judgement) {
    return Role.bare(number.row()).equals(judgement)
        || Role.bare(number.column()).equals(judgement);
  }

  private static void list(Sheet sheet, Map<String, Listed> listed) {
    int target = -1;
    int judgement = -1;
    String finding = "";
    for (Line line : sheet.lines()) {
      int head = column(line, TARGET);
      if (head >= 0) {
        target = head;
        judgement = column(line, JUDGEMENT);
        int found = judgement < 0 ? column(line, FINDING) : -1;
        finding = found < 0 ? "" : Role.bare(Block.text(line, found));
      } else if (Block.filled(line) < 2) {
        target = -1;
      } else if (target >= 0
          && (judgement >= 0 || !finding.isEmpty())
          && !Block.text(line, target).isBlank()) {
        Place place = new Place(line.sheet(), line.row(), target);
        String names = Block.text(line, target).strip();
        listed.merge(
            judgement < 0 ? finding : Role.bare(Block.text(line, judgement)),
            new Listed(place, 1, count(NAMES, names), count(RUN_TOGETHER, names)),
            Listed::and);
      }
    }
  }

  private static int count(Pattern parting, String names) {
    return (int) parting.splitAsStream(names).filter(name -> !name.isBlank()).count();
  }

  private static int column(Line line, Pattern heading) {
    return IntStream.range(0, line.cells().size())
        .filter(column -> heading.matcher(Role.bare(Block.text(line, column))).matches())
        .findFirst()
        .orElse(-1);
  }

  private static Relation relation(Quantity number, String judgement, Listed list) {
    Quantity told =
        new Quantity(list.place, "", judgement, "", "", "", BigDecimal.valueOf(list.targets));
    return Relation.computed(Basis.TARGETS, number, List.of(told), list.computed(number.number()));
  }
}
