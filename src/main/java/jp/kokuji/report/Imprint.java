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
    String number = Integer.toString(version);
    List<String> lines = new ArrayList<>();
    lines.add(Setting.WORDS.text("imprint.final", number, JapaneseDate.full(day)));
    lines.add(Setting.WORDS.text("imprint.publisher", city.publisher()));
    if (city.contact() != null) {
      lines.add(Setting.WORDS.text("imprint.contact", contact(city.contact())));
    }
    return new Imprint(
        Setting.WORDS.text("imprint.version", number), lines, List.of(data("figures.csv")));
  }

  private static Link data(String file) {
    return new Link(Setting.WORDS.text("imprint.data", file), file);
  }

  private static String contact(Contact contact) {
    return Stream.of(contact.office(), contact.phone(), contact.mail())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("　"));
  }

  /** The same as the notice of that number, {@code 告示第123号}, publishes it with its open data. */
  public Imprint published(String number, LocalDate date, String data, String corrections) {
    List<String> all = new ArrayList<>(lines);
    all.add(1, Setting.WORDS.text("imprint.published", number, JapaneseDate.full(date)));
    return new Imprint(
        mark + "　" + number,
        all,
        List.of(data(data), new Link(Setting.WORDS.text("imprint.corrections"), corrections)));
  }
}
