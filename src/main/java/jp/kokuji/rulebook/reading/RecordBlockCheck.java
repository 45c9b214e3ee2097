package jp.kokuji.rulebook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;

/** Checks the blocks that print records. */
final class RecordBlockCheck {
  private final BlockScope scope;
  private final PlaceCheck places;
  private final WordCheck words;

  RecordBlockCheck(BlockScope scope) {
    this.scope = scope;
    this.places = scope.places();
    this.words = scope.check();
  }

  void checkListing(Entry listing) {
    List<Entry> templates = new ArrayList<>();
    for (Entry column : listing.items("columns")) {
      templates.add(column.part("text"));
      places.check(column, "heading", List.of());
      places.check(column, "under", List.of());
    }
    checkRecords(listing.part("records"), templates);
    places.check(listing, "number", List.of());
    places.check(listing, "caption", scope.words());
    places.check(listing, "none", scope.words());
  }

  void checkLines(Entry lines) {
    List<Entry> templates = new ArrayList<>(lines.items("each"));
    if (lines.has("label")) {
      templates.add(lines.part("label"));
    }
    checkRecords(lines.part("records"), templates);
    places.check(lines, "none", scope.words());
  }

  private void checkRecords(Entry records, List<Entry> templates) {
    words
        .kind(records.part("kind"), scope.lexicon())
        .ifPresent(
            kind -> {
              new WhereCheck(scope.lexicon(), scope.faults()).check(records, kind);
              List<String> fields = kind.all().stream().map(Field::name).toList();
              records.items("order").forEach(field -> words.known(field, fields));
              List<String> allowed =
                  scope.wordsAnd(kind.all().stream().flatMap(RecordBlockCheck::places).toList());
              templates.forEach(template -> places.check(template, allowed));
            });
  }

  /** How a field can be printed: as it is, and days and years in other styles too. */
  private static Stream<String> places(Field field) {
    return switch (field.type()) {
      case FieldType.Day day ->
          Stream.of(field.name(), field.name() + ":brief", field.name() + ":year");
      case FieldType.Year year -> Stream.of(field.name(), field.name() + ":fiscal");
      default -> field.columns().stream();
    };
  }
}
