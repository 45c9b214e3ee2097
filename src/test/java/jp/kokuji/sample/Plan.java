package jp.kokuji.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many records of which outcome each department had, a line a department: {@code 総務部 開示=15
 * 部分開示(1+2)=2}. Two days behind an outcome, {@code @2020-05-26>2020-06-08}, fix when it came in and
 * was decided.
 */
record Plan(List<Share> shares) {
  private static final Pattern SHARE =
      Pattern.compile("([^(=@]+)(?:\\(([^)]*)\\))?(?:@([-0-9]+)>([-0-9]+))?=(\\d+)");

  /**
   * So many records of one outcome.
   *
   * @param clauses ascending numbers joined by {@code +}, or blank
   */
  record Share(
      Department department, String outcome, String clauses, Optional<Days> fixed, int count) {}

  /** The days on which a record came in and was decided. */
  record Days(LocalDate received, LocalDate decided) {}

  static Plan parse(String text) {
    return new Plan(
        text.lines()
            .filter(line -> !line.isBlank())
            .flatMap(line -> shares(line).stream())
            .toList());
  }

  private static List<Share> shares(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    Department department = Department.named(words.getFirst());
    return words.stream().skip(1).map(word -> share(department, word)).toList();
  }

  private static Share share(Department department, String word) {
    Matcher matcher = SHARE.matcher(word);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a share: " + word);
    }
    Optional<Days> fixed =
        Optional.ofNullable(matcher.group(3))
            .map(day -> new Days(LocalDate.parse(day), LocalDate.parse(matcher.group(4))));
    String clauses = Optional.ofNullable(matcher.group(2)).orElse("");
    return new Share(
        department, matcher.group(1), clauses, fixed, Integer.parseInt(matcher.group(5)));
  }

  List<Share> of(Department department) {
    return shares.stream().filter(share -> share.department() == department).toList();
  }
}
