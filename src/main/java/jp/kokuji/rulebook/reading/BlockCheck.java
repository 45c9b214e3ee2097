package jp.kokuji.rulebook.reading;

import java.util.List;

/** Checks the pieces of a section. */
final class BlockCheck {
  private static final List<String> WORDS =
      List.of(
          "text",
          "subheading",
          "remark",
          "cross",
          "chart",
          "breakdown",
          "departments",
          "legend",
          "terms",
          "listing",
          "lines",
          "meetings");

  private final BlockScope scope;
  private final PlaceCheck places;
  private final WordCheck words;

  BlockCheck(BlockScope scope) {
    this.scope = scope;
    this.places = scope.places();
    this.words = scope.check();
  }

  /** Checks a block, which has one word only: what it is. */
  void check(Entry block) {
    FigureBlockCheck figures = new FigureBlockCheck(scope);
    RecordBlockCheck records = new RecordBlockCheck(scope);
    for (String word : WORDS) {
      if (!block.has(word)) {
        continue;
      }
      Entry part = block.part(word);
      switch (word) {
        case "text" -> checkText(part);
        case "subheading" -> places.check(part, scope.words());
        case "remark" -> checkPhrases(part);
        case "cross" -> figures.checkCross(part);
        case "chart" -> new ChartCheck(scope).check(part);
        case "breakdown" -> figures.checkBreakdown(part);
        case "departments" -> figures.checkDepartments(part);
        case "legend" -> checkLegend(part);
        case "terms" -> part.elements().forEach(this::checkTerm);
        case "listing" -> records.checkListing(part);
        case "lines" -> records.checkLines(part);
        default -> checkMeetings(part);
      }
    }
  }

  private void checkText(Entry text) {
    checkPhrases(text);
    words.needs(text, "when", "otherwise");
    if (text.has("when")) {
      words.known(text.part("when"), text.words("phrases"));
    }
  }

  private void checkPhrases(Entry block) {
    List<String> allowed = scope.wordsAnd(block.words("phrases"));
    places.check(block, "text", allowed);
    places.check(block, "otherwise", allowed);
    for (Entry phrase : block.members("phrases")) {
      if (scope.words().contains(phrase.word())) {
        scope.faults().add(phrase.amiss("phrase-taken", phrase.word()));
      }
      new PhraseCheck(scope).check(phrase);
      checkRatio(block, phrase);
      new EnumerationCheck(scope, block).check(phrase);
    }
    new GapCheck(scope, block).check();
  }

  /** A ratio to 0 cannot be computed; only what stands in square brackets can be left out. */
  private void checkRatio(Entry block, Entry phrase) {
    boolean ratio =
        scope
            .findTable(phrase.find("table").orElse(""))
            .filter(table -> table.isRate(phrase.find("column").orElse("")))
            .isPresent();
    String place = "{" + phrase.word() + "}";
    for (String template : List.of("text", "otherwise")) {
      String text = block.find(template).orElse("").replaceAll("\\[[^\\[\\]]*]", "");
      if (ratio && !phrase.has("each") && text.contains(place)) {
        scope.faults().add(block.part(template).amiss("nothing-to-say", place));
      }
    }
  }

  private void checkLegend(Entry legend) {
    scope.clauses(legend.part("provision"));
    if (legend.has("of")) {
      scope.table(legend.part("of"));
    }
    places.check(legend, "heading", scope.wordsAnd(List.of("article", "law")));
    places.checkOnly(legend.part("label"), "clause");
  }

  private void checkTerm(Entry term) {
    for (String word : List.of("term", "means", "law")) {
      places.check(term, word, List.of());
    }
  }

  private void checkMeetings(Entry meetings) {
    Lexicon lexicon = scope.lexicon();
    boolean whole = lexicon.kinds().keySet().containsAll(lexicon.kindIds());
    if (whole && lexicon.kinds().values().stream().allMatch(k -> k.roles().meetings() == null)) {
      scope.faults().add(meetings.amiss("no-meetings"));
    }
    places.check(meetings, "caption", scope.words());
    places.check(meetings, "unanimous", scope.words());
    places.check(meetings, "none", scope.words());
  }
}
