package jp.kokuji.report;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with places to fill, as {@code jobs/reports/} declares them: {@code {name}} is filled in,
 * and what stands in square brackets is left out where a place in it is blank.
 */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

  /**
   * Fills the places.
   *
   * @param words gives the words for a place's name
   */
  String fill(UnaryOperator<String> words) {
    String chosen =
        OPTIONAL
            .matcher(text)
            .replaceAll(part -> Matcher.quoteReplacement(ifFilled(part.group(1), words)));
    return places(chosen, words);
  }

  private static String ifFilled(String part, UnaryOperator<String> words) {
    return PLACE.matcher(part).results().anyMatch(p -> words.apply(p.group(1)).isBlank())
        ? ""
        : part;
  }

  private static String places(String text, UnaryOperator<String> words) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(words.apply(place.group(1))));
  }
}
