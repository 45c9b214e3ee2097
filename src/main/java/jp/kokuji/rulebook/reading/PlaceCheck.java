package jp.kokuji.rulebook.reading;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that every place {@code {name}} in a template stands for something. */
final class PlaceCheck {
  /** Words that every report can use. */
  static final List<String> REPORT_WORDS =
      List.of("year", "previous-year", "city", "first-day", "last-day");

  /** Those of them that the label of a column can hold. */
  static final List<String> YEARS = List.of("year", "previous-year");

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern STRAY = Pattern.compile("[{}\\[\\]]");

  private final List<Fault> faults;

  PlaceCheck(List<Fault> faults) {
    this.faults = faults;
  }

  /**
   * Checks a template.
   *
   * @param allowed the names of what can be filled in
   */
  void check(Entry template, Collection<String> allowed) {
    checkFree(template, allowed);
    TypedNumber.find(PLACE.matcher(template.text()).replaceAll("{}"))
        .ifPresent(number -> faults.add(typed(template, number)));
  }

  /** The same where numbers may be typed, in a name that is no sentence. */
  void checkFree(Entry template, Collection<String> allowed) {
    String text = template.text();
    PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .filter(name -> !allowed.contains(name))
        .distinct()
        .forEach(name -> faults.add(unknown(template, name, allowed)));
    String plain = OPTIONAL.matcher(PLACE.matcher(text).replaceAll("")).replaceAll("$1");
    if (STRAY.matcher(plain).find()) {
      faults.add(template.amiss("brackets"));
    }
  }

  /** The same for a part that may be missing. */
  void check(Entry holder, String word, Collection<String> allowed) {
    if (holder.has(word)) {
      check(holder.part(word), allowed);
    }
  }

  /** Checks a template that says nothing without its one place. */
  void checkOnly(Entry template, String place) {
    check(template, List.of(place));
    if (!PLACE.matcher(template.text()).find()) {
      faults.add(template.amiss("place-missing", template.text(), shown(place)));
    }
  }

  private static Fault typed(Entry template, String number) {
    return template.amiss("typed-number", number);
  }

  /** The names of the places in a text. */
  static List<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group(1)).distinct().toList();
  }

  /** The names of those that are filled in any case, being outside square brackets. */
  static List<String> required(String text) {
    return places(OPTIONAL.matcher(text).replaceAll(""));
  }

  private static Fault unknown(Entry template, String name, Collection<String> allowed) {
    return template.amiss(
        "place-empty",
        shown(name),
        allowed.isEmpty()
            ? Fault.say("no-places")
            : WordCheck.choice(shown(name), allowed.stream().map(PlaceCheck::shown).toList()));
  }

  private static String shown(String name) {
    return "{" + name + "}";
  }
}
