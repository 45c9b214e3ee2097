package jp.kokuji.rulebook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.rulebook.Derived;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Term;

/** Reads what of a kind's records follows from their fields. */
final class DerivedReader {
  private DerivedReader() {}

  static Derived read(Entry entry) {
    Derived.How how = how(entry);
    Field field =
        new Field(
            entry.text("name"),
            entry.text("heading"),
            List.of(),
            false,
            false,
            null,
            type(entry, how),
            List.of(),
            null,
            false);
    return new Derived(field, how);
  }

  private static Derived.How how(Entry entry) {
    return switch (entry.text("type")) {
      case "days" -> new Derived.Elapsed(entry.text("from"), entry.text("to"), isWorking(entry));
      case "bands" ->
          new Derived.Band(
              entry.text("of"), entry.items("upto").stream().map(Entry::number).toList());
      case "due" ->
          new Derived.Due(
              entry.text("from"),
              entry.find("extension").orElse(null),
              entry.items("terms").stream().map(DerivedReader::term).toList());
      case "kept" -> new Derived.Kept(entry.text("due"), entry.text("on"));
      default -> throw new IllegalStateException("kind.json allows " + entry.text("type"));
    };
  }

  private static boolean isWorking(Entry entry) {
    return entry.find("count").isPresent();
  }

  private static FieldType type(Entry entry, Derived.How how) {
    return switch (how) {
      case Derived.Elapsed days -> new FieldType.Count();
      case Derived.Due due -> new FieldType.Day();
      case Derived.Band band -> words(Derived.Band.words(band.most()), entry);
      case Derived.Kept kept -> words(entry.texts("values"), entry);
    };
  }

  private static FieldType words(List<String> values, Entry entry) {
    Optional<String> blank = entry.find("blank");
    return new FieldType.Vocabulary(values, Map.of(), blank.orElse(null));
  }

  private static Term term(Entry entry) {
    Map<String, List<String>> where = new LinkedHashMap<>();
    entry.words("where").forEach(field -> where.put(field, entry.part("where").texts(field)));
    Map<String, Integer> extended = new LinkedHashMap<>();
    entry
        .words("extended")
        .forEach(word -> extended.put(word, entry.part("extended").number(word)));
    return new Term(
        entry.text("law"),
        entry.validity(),
        where,
        entry.number("days"),
        isWorking(entry),
        extended,
        entry.texts("open"));
  }
}
