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
    if (listing.has("totals")) {
      scope.table(listing.part("totals")).ifPresent(table -> checkTotals(listing, table));
    }
  }

  /** The first column says what the last row is; a total must stand below some other one. */
  private void checkTotals(Entry listing, TableShape table) {
    List<String> headings = listing.items("columns").stream().map(c -> c.text("heading")).toList();
    List<String> below = listing.has("number") ? headings : headings.subList(1, headings.size());
    boolean some = table.declared().columns().stream().anyMatch(c -> below.contains(c.label()));
    boolean first =
        !listing.has("number")
            && table.declared().columns().stream()
                .anyMatch(c -> headings.getFirst().equals(c.label()));
    if (table.declared().rows().total() == null || !some || first) {
      scope.faults().add(listing.part("totals").amiss("no-totals", listing.text("totals")));
    }
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
  static Stream<String> places(Field field) {
    return switch (field.type()) {
      case FieldType.Day day ->
          Stream.of(field.name(), field.name() + ":brief", field.name() + ":year");
      case FieldType.Year year -> Stream.of(field.name(), field.name() + ":fiscal");
      case FieldType.Names names ->
          Stream.concat(Stream.of(field.name() + ":list"), field.columns().stream());
      default -> field.columns().stream();
    };
  }
}
