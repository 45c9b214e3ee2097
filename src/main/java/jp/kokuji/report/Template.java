package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words with places to fill, as {@code jobs/reports/} declares them: {@code {name}} is filled in,
 * and what stands in square brackets is left out where a place in it is blank or a figure of 0.
 */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

  /** Fills the places by what the words give for their names. */
  Sentence fill(Function<String, Sentence> words) {
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (MatchResult part : OPTIONAL.matcher(text).results().toList()) {
      pieces.addAll(filled(text.substring(end, part.start()), words));
      if (says(part.group(1), words)) {
        pieces.addAll(filled(part.group(1), words));
      }
      end = part.end();
    }
    pieces.addAll(filled(text.substring(end), words));
    return new Sentence(pieces);
  }

  /** The names of its places. */
  List<String> places() {
    return PLACE.matcher(text).results().map(place -> place.group(1)).distinct().toList();
  }

  /** The names of the places that are filled in any case. */
  List<String> required() {
    return new Template(OPTIONAL.matcher(text).replaceAll("")).places();
  }

  private static boolean says(String part, Function<String, Sentence> words) {
    return new Template(part).places().stream().noneMatch(name -> words.apply(name).silent());
  }

  private static List<Piece> filled(String part, Function<String, Sentence> words) {
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (MatchResult place : PLACE.matcher(part).results().toList()) {
      pieces.add(new Piece.Words(part.substring(end, place.start())));
      pieces.addAll(words.apply(place.group(1)).pieces());
      end = place.end();
    }
    pieces.add(new Piece.Words(part.substring(end)));
    return pieces;
  }
}
