package jp.kokuji.rulebook.reading;

/** Checks that a sentence has no gap in a year in which one of its phrases says nothing. */
record GapCheck(BlockScope scope, Entry block) {

  void check() {
    for (String word : new String[] {"text", "otherwise"}) {
      if (block.has(word)) {
        check(block.part(word), word.equals("text"));
      }
    }
  }

  private void check(Entry template, boolean guarded) {
    Entry phrases = block.part("phrases");
    for (String name : PlaceCheck.required(template.text())) {
      if (block.words("phrases").contains(name)) {
        check(template, phrases.part(name), guarded);
      }
    }
    for (String name : PlaceCheck.places(template.text())) {
      boolean number = phrases.part(name).has("table") && !phrases.part(name).has("each");
      if (number && template.text().contains("{" + name + "}{")) {
        scope.faults().add(template.amiss("gap-runs-on", name));
      }
    }
  }

  /** Any condition will do for a list, but a single number that can vanish is its own condition. */
  private void check(Entry template, Entry phrase, boolean guarded) {
    boolean list = phrase.has("each") || phrase.has("kind");
    boolean silent = list ? phrase.find("zero").filter("list"::equals).isEmpty() : vanishes(phrase);
    boolean conditional =
        guarded && block.has("when") && (list || block.text("when").equals(phrase.word()));
    if (silent && !conditional) {
      scope.faults().add(template.amiss("gap-silent", phrase.word()));
    }
  }

  private boolean vanishes(Entry phrase) {
    TableShape table = scope.tables().get(phrase.find("table").orElse(""));
    return table != null
        && phrase.has("row")
        && phrase.has("column")
        && table.canVanish(phrase.text("row"), phrase.text("column"));
  }
}
