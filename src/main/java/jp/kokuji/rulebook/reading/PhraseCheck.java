package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.rulebook.RecordKind;

/** Checks a phrase of a sentence against the table or the kind that it quotes. */
final class PhraseCheck {
  private static final String[] BESIDE_EACH = {
    "except",
    "within",
    "first",
    "second",
    "only",
    "tied",
    "zero",
    "largest",
    "rest",
    "of",
    "provision"
  };

  private final BlockScope scope;
  private final WordCheck words;

  PhraseCheck(BlockScope scope) {
    this.scope = scope;
    this.words = scope.check();
  }

  void check(Entry phrase) {
    if (phrase.has("table") == phrase.has("kind")) {
      scope.faults().add(phrase.amiss("table-or-kind"));
    } else if (phrase.has("kind")) {
      checkValues(phrase);
    } else {
      checkFigures(phrase);
    }
  }

  private void checkValues(Entry phrase) {
    words.without(phrase, "kind", "row", "column", "each");
    words.without(phrase, "kind", BESIDE_EACH);
    words.without(phrase, "kind", "more", "less", "same");
    if (!phrase.has("field")) {
      scope.faults().add(phrase.amiss("no-field"));
    }
    Optional<RecordKind> kind = words.kind(phrase.part("kind"), scope.lexicon());
    kind.ifPresent(
        known -> {
          new WhereCheck(scope.lexicon(), scope.faults()).check(phrase, known);
          if (phrase.has("field")) {
            words.known(
                phrase.part("field"),
                known.all().stream().flatMap(field -> field.columns().stream()).toList());
          }
        });
  }

  private void checkFigures(Entry phrase) {
    words.without(phrase, "table", "field", "where");
    words.needs(phrase, "each", BESIDE_EACH);
    words.needs(phrase, "each", "join", "lastJoin");
    checkDirection(phrase);
    Optional<TableShape> table = scope.table(phrase.part("table"));
    table.ifPresent(known -> checkLabels(phrase, known));
    table.ifPresent(known -> new ShareCheck(scope, known).check(phrase));
    table.ifPresent(known -> new ChangeCheck(scope, known).check(phrase));
    checkTemplates(phrase, table);
  }

  private void checkDirection(Entry phrase) {
    boolean both = phrase.has("row") && phrase.has("column");
    boolean one = phrase.has("row") != phrase.has("column");
    if (phrase.has("each") && !one) {
      scope.faults().add(phrase.amiss("list-undecided"));
    } else if (!phrase.has("each") && !both) {
      scope.faults().add(phrase.amiss("quote-undecided"));
    }
    if (phrase.has("within") && !phrase.has("column")) {
      scope.faults().add(phrase.part("within").amiss("within-no-rows"));
    }
  }

  private void checkLabels(Entry phrase, TableShape table) {
    Optional<Set<String>> rows = table.rows();
    if (phrase.has("row")) {
      rows.ifPresent(labels -> words.known(phrase.part("row"), labels));
      phrase.items("except").forEach(label -> words.known(label, table.columns()));
    } else {
      rows.ifPresent(
          labels -> {
            List<String> inner = labels.stream().map(PhraseCheck::innermost).distinct().toList();
            phrase.items("except").forEach(label -> words.known(label, inner));
          });
    }
    if (phrase.has("column") && words.known(phrase.part("column"), table.columns())) {
      checkThere(phrase.part("column"), table);
    }
    if (phrase.has("within")) {
      rows.ifPresent(labels -> words.known(phrase.part("within"), outer(labels)));
    }
  }

  /** A figure that a year lacks would be quoted as 0. */
  private void checkThere(Entry column, TableShape table) {
    if (!table.table().has("needs") && table.columnsOfThePreviousYear().contains(column.text())) {
      scope.faults().add(column.amiss("column-without-previous", column.text()));
    }
  }

  private static String innermost(String row) {
    return row.substring(row.lastIndexOf('/') + 1);
  }

  private static List<String> outer(Set<String> rows) {
    return rows.stream()
        .flatMap(
            row ->
                Stream.iterate(
                        row.lastIndexOf('/'), at -> at > 0, at -> row.lastIndexOf('/', at - 1))
                    .map(at -> row.substring(0, at)))
        .distinct()
        .toList();
  }

  private void checkTemplates(Entry phrase, Optional<TableShape> table) {
    List<String> places = new ArrayList<>(List.of("label", "value", "share", ChangeCheck.PLACE));
    if (phrase.has("provision")) {
      Entry provision = phrase.part("provision");
      Optional<List<String>> allowed =
          table.filter(TableShape::isKnown).map(TableShape::provisions);
      words.known(provision, allowed.orElseGet(() -> List.copyOf(scope.lexicon().provisionIds())));
      places.addAll(List.of("article", "law"));
      Optional<List<String>> clauses = scope.lexicon().clauses(provision.text());
      if (!clauses.equals(Optional.of(List.of()))) {
        places.addAll(List.of("name", "short", "clause"));
      }
      if (clauses.orElse(List.of()).isEmpty()) {
        places.add("phrase");
      }
    }
    for (String template : List.of("each", "first", "second", "only")) {
      scope.places().check(phrase, template, scope.wordsAnd(places));
    }
    scope.places().check(phrase, "tied", scope.wordsAnd(List.of("labels", "value")));
    for (String words : List.of("join", "lastJoin", "rest")) {
      scope.places().check(phrase, words, List.of());
    }
  }
}
