package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;

/** Checks what a declared check asks, word by word. */
final class CriterionCheck {
  private static final List<String> SIDES =
      List.of("left", "right", "hits", "combinations", "closing", "opening", "figures");

  private final SideCheck sides;
  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final WordCheck words;

  CriterionCheck(SideCheck sides, Lexicon lexicon, List<Fault> faults) {
    this.sides = sides;
    this.lexicon = lexicon;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  void check(Entry criterion) {
    SIDES.stream().filter(criterion::has).map(criterion::part).forEach(sides::check);
    if (List.of("linked", "filled", "same-words").contains(criterion.word())) {
      kind(criterion, "records").ifPresent(kind -> fields(criterion, kind));
    }
    if (criterion.has("to")) {
      Entry to = criterion.part("to");
      kind(to, "kind").ifPresent(kind -> fields(to, kind));
    }
    if (criterion.word().equals("belongs")) {
      kind(criterion, "records").ifPresent(kind -> belongs(criterion, kind));
    }
  }

  /** The kind that the word names, with its restrictions checked. */
  private Optional<RecordKind> kind(Entry holder, String word) {
    Optional<RecordKind> kind = words.kind(holder.part(word), lexicon);
    kind.ifPresent(known -> new WhereCheck(lexicon, faults).check(holder, known));
    return kind;
  }

  private void fields(Entry holder, RecordKind kind) {
    Stream.of("field", "words")
        .filter(holder::has)
        .map(holder::part)
        .forEach(field -> words.known(field, kind.all().stream().map(Field::name).toList()));
  }

  /** The record must say to which agency it belongs. */
  private void belongs(Entry criterion, RecordKind kind) {
    boolean agency = kind.agency().isPresent();
    List<String> allowed =
        kind.all().stream()
            .filter(field -> agency && belongs(field.type()))
            .map(Field::name)
            .toList();
    words.known(criterion.part("field"), allowed);
  }

  private static boolean belongs(FieldType type) {
    return type instanceof FieldType.DepartmentName || type instanceof FieldType.CornerName;
  }
}
