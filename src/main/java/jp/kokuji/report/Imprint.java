package jp.kokuji.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Contact;

/**
 * Which edition of a report this is and who answers for it, so that two prints can be told apart.
 *
 * @param mark stands on every page, {@code 第1版　告示第123号}
 * @param lines stand below the title
 * @param links to the data and to what was corrected, by addresses beside the report
 */
public record Imprint(String mark, List<String> lines, List<Link> links) {

  /** Where something that belongs to the report stands. */
  public record Link(String text, String target) {}

  /** Of a final version of the report, made on that day. */
  public static Imprint of(City city, int version, LocalDate day) {
    List<String> lines = new ArrayList<>();
    lines.add("第" + version + "版（" + JapaneseDate.full(day) + "確定）");
    lines.add("発行　" + city.publisher());
    if (city.contact() != null) {
      lines.add("問い合わせ　" + contact(city.contact()));
    }
    return new Imprint(
        "第" + version + "版", lines, List.of(new Link("この報告書の数字　figures.csv", "figures.csv")));
  }

  private static String contact(Contact contact) {
    return Stream.of(contact.office(), contact.phone(), contact.mail())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("　"));
  }

  /**
   * The same as the notice publishes it.
   *
   * @param number of the notice, {@code 告示第123号}
   * @param data the file of open data
   */
  public Imprint published(String number, LocalDate date, String data, String corrections) {
    List<String> all = new ArrayList<>(lines);
    all.add(1, number + "（" + JapaneseDate.full(date) + "公表）");
    return new Imprint(
        mark + "　" + number,
        all,
        List.of(new Link("この報告書の数字　" + data, data), new Link("この版の後の訂正や取下げ　公表のページ", corrections)));
  }
}
