package jp.kokuji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sentences as reports have them below their tables, with one wrong number among the others. */
@Tag("long")
class SayingsTest {
  private static final List<String> OUTCOMES = List.of("公開", "部分公開", "非公開", "不存在", "取下げ");
  private static final List<String> AGENCIES = List.of("市長", "議会", "教育委員会", "監査委員");

  private final List<List<String>> rows = new ArrayList<>();
  private final long[][] numbers = new long[AGENCIES.size() + 1][OUTCOMES.size() + 1];

  /** A page with a table; sentences are written with the table's numbers, unless one is wrong. */
  private static SayingsTest page(Random random) {
    SayingsTest page = new SayingsTest();
    List<String> heading = new ArrayList<>(List.of("実施機関", "請求件数"));
    heading.addAll(OUTCOMES);
    page.rows.add(List.of("令和３年度の処理の状況", "", "", "", "", "", ""));
    page.rows.add(heading);
    int total = AGENCIES.size();
    for (int row = 0; row < total; row++) {
      for (int column = 1; column <= OUTCOMES.size(); column++) {
        page.numbers[row][column] = 1L + random.nextInt(row == 0 ? 300 : 20);
        page.numbers[row][0] += page.numbers[row][column];
        page.numbers[total][column] += page.numbers[row][column];
      }
      page.numbers[total][0] += page.numbers[row][0];
    }
    for (int row = 0; row <= total; row++) {
      List<String> line = new ArrayList<>(List.of(row == total ? "合計" : AGENCIES.get(row)));
      for (long number : page.numbers[row]) {
        line.add(Long.toString(number));
      }
      page.rows.add(line);
    }
    page.rows.add(List.of(""));
    return page;
  }

  private List<List<String>> said(String sentence, List<Long> told) {
    List<List<String>> page = new ArrayList<>(rows);
    page.add(List.of(String.format(sentence, told.toArray())));
    return page;
  }

  /** A sentence and the numbers of the table that it repeats. */
  private record Saying(String sentence, List<Long> numbers) {}

  private List<Saying> sayings() {
    int total = AGENCIES.size();
    List<Long> outcomes =
        IntStream.rangeClosed(1, OUTCOMES.size()).mapToObj(i -> numbers[total][i]).toList();
    List<Long> all = new ArrayList<>(List.of(numbers[total][0]));
    all.addAll(outcomes);
    String each = OUTCOMES.stream().map(name -> name + "が%d件").collect(Collectors.joining("、"));
    List<Long> agencies =
        new ArrayList<>(IntStream.range(0, total).mapToObj(i -> numbers[i][0]).toList());
    String mayor = OUTCOMES.stream().map(name -> name + "%d件").collect(Collectors.joining("、"));
    List<Long> ofMayor =
        IntStream.rangeClosed(1, OUTCOMES.size()).mapToObj(i -> numbers[0][i]).toList();
    return List.of(
        new Saying("請求件数は%d件で、その内訳は、" + each + "です。", all),
        new Saying("処理の内訳をみると、" + each + "となっています。", outcomes),
        new Saying("実施機関別では、市長%d件、議会%d件、教育委員会%d件、監査委員%d件となりました。", agencies),
        new Saying("市長の請求件数は%d件で、" + mayor + "でした。", prefixed(numbers[0][0], ofMayor)),
        new Saying(
            "令和３年４月１日から令和４年３月31日までの請求は%d件（市長%d件、議会%d件、教育委員会%d件、監査委員%d件）でした。",
            prefixed(numbers[total][0], agencies)),
        new Saying(ranked("最も多いのは1の%d件で、次いで2が%d件でした（条例第７条第１号に当たるものを含む。）。"), most(agencies)),
        new Saying(ranked("実施機関別では、1が%d件と最も多く、次いで2が%d件となっています。"), most(agencies)),
        new Saying(ranked("1の%d件が最も多く、2の%d件がこれに続きます。"), most(agencies)),
        new Saying(ranked("請求件数は、1が%d件、2が%d件でした。"), most(agencies)),
        new Saying(ranked("請求件数が最も多いのは1の%d件でした。"), most(agencies).subList(0, 1)),
        new Saying(
            "教育委員会では、公開%d件、部分公開%d件、不存在%d件でした。",
            List.of(numbers[2][1], numbers[2][2], numbers[2][4])),
        new Saying("令和３年度の請求件数は%d件でした。", List.of(numbers[total][0])));
  }

  /** The two agencies with most requests. */
  private List<Integer> ranking() {
    return IntStream.range(0, AGENCIES.size())
        .boxed()
        .sorted(Comparator.comparingLong(i -> -numbers[i][0]))
        .limit(2)
        .toList();
  }

  private String ranked(String sentence) {
    return sentence
        .replace("1の", AGENCIES.get(ranking().getFirst()) + "の")
        .replace("1が", AGENCIES.get(ranking().getFirst()) + "が")
        .replace("2の", AGENCIES.get(ranking().getLast()) + "の")
        .replace("2が", AGENCIES.get(ranking().getLast()) + "が");
  }

  private List<Long> most(List<Long> agencies) {
    return ranking().stream().map(agencies::get).toList();
  }

  /** Sentences on what no table of the page counts. */
  private List<String> others() {
    return Stream.of(
            "郵送による請求では、1が%d件と最も多く、次いで2が%d件でした。",
            "令和２年度の請求件数は、1が%d件、2が%d件でした。",
            "窓口での相談が最も多いのは1の%d件で、次いで2が%d件でした。",
            "前年度は、1が%d件、2が%d件でした。")
        .map(
            sentence ->
                ranked(sentence)
                    .formatted(
                        numbers[ranking().getFirst()][0] / 2, numbers[ranking().getLast()][0] / 3))
        .toList();
  }

  private static List<Long> prefixed(long first, List<Long> others) {
    List<Long> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  @Test
  void wrongNumbersOfSentencesAreFound() throws IOException {
    Score score = new Score("文の数字の誤り");
    List<String> alarms = new ArrayList<>();
    for (int seed = 1; seed <= 10 * Score.SEEDS; seed++) {
      Random random = new Random(seed);
      SayingsTest page = page(random);
      for (String other : page.others()) {
        List<List<String>> rows = page.said(other, List.of());
        Audit.of(Audit.findings(List.of(Specimen.sheet(rows))))
            .differences()
            .forEach(difference -> alarms.add(other + difference));
      }
      for (Saying saying : page.sayings()) {
        Audit sound =
            Audit.of(
                Audit.findings(
                    List.of(Specimen.sheet(page.said(saying.sentence, saying.numbers)))));
        sound.differences().forEach(difference -> alarms.add(saying.sentence + difference));
        List<Long> told = new ArrayList<>(saying.numbers);
        int wrong = random.nextInt(told.size());
        told.set(wrong, FaultCorpusTest.slip(told.get(wrong), random));
        List<List<String>> rows = page.said(saying.sentence, told);
        Set<Place> proof =
            IntStream.rangeClosed(0, 300)
                .mapToObj(nth -> new Place("", rows.size(), 0, nth))
                .collect(Collectors.toSet());
        score.add(
            new Score.Faulty(saying.sentence, rows, proof, Cause.Unclear.class),
            Audit.of(Audit.findings(List.of(Specimen.sheet(rows)))));
      }
    }
    assertThat(alarms).isEmpty();
    score.holds(0.97);
    score.inManual(false);
  }
}
