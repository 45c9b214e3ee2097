package jp.kokuji.rulebook.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.DocumentDefinition;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import tools.jackson.core.type.TypeReference;

/** Reads {@code jobs/documents/}: reports that are written for each subject. */
final class DocumentReader {
  private final SourceReader sources;
  private final Lexicon lexicon;
  private final List<Fault> faults;
  private final WordCheck words;

  DocumentReader(SourceReader sources, Lexicon lexicon, List<Fault> faults) {
    this.sources = sources;
    this.lexicon = lexicon;
    this.faults = faults;
    this.words = new WordCheck(faults);
  }

  /** The documents whose files can be understood, by id. */
  Map<String, DocumentDefinition> read() {
    Map<String, DocumentDefinition> documents = new LinkedHashMap<>();
    for (Entry root : sources.readAll("documents", "report")) {
      root.source().checkId(faults);
      if (!root.has("each")) {
        faults.add(root.amiss("document-of-nothing"));
        continue;
      }
      Optional<RecordKind> subject = words.kind(root.part("each").part("kind"), lexicon);
      if (subject.isEmpty()) {
        continue; // what may stand in it is known when the kind can be read
      }
      subject(root, subject.get());
      List<String> places =
          subject.get().fields().stream().flatMap(RecordBlockCheck::places).toList();
      new ReportCheck(root, lexicon, faults).check(places);
      documents.put(root.source().id(), bind(root.source()));
    }
    return documents;
  }

  private void subject(Entry root, RecordKind kind) {
    Entry each = root.part("each");
    List<String> named = kind.fields().stream().filter(this::isName).map(Field::name).toList();
    each.items("fields").forEach(field -> words.known(field, named));
    new WhereCheck(lexicon, faults).check(each, kind);
    for (Entry other : root.members("with")) {
      known(other, lexicon.kindIds());
      for (Entry link : other.members()) {
        lexicon
            .findKind(other.word())
            .ifPresent(k -> known(link, k.fields().stream().map(Field::name).toList()));
        words.known(link, named);
      }
    }
    kinds(root)
        .filter(used -> !used.text().equals(kind.id()) && !root.words("with").contains(used.text()))
        .forEach(used -> faults.add(used.amiss("not-of-subject", used.text(), kind.id())));
    root.members("tables").stream()
        .flatMap(table -> table.items("columns").stream())
        .filter(column -> column.has("kind"))
        .forEach(column -> faults.add(column.part("kind").amiss("no-kind-here")));
    blocks(root)
        .filter(block -> block.has("meetings"))
        .forEach(block -> faults.add(block.amiss("no-meetings-here")));
  }

  /** Faults a word to the left of its colon that is not one of those allowed. */
  private void known(Entry member, Collection<String> allowed) {
    if (!allowed.contains(member.word())) {
      faults.add(member.amiss("unusable", member.word(), WordCheck.choice(member.word(), allowed)));
    }
  }

  /** Whether records can be told apart by the field. */
  private boolean isName(Field field) {
    return field.type() instanceof FieldType.Text
        || field.type() instanceof FieldType.Identifier
        || field.type() instanceof FieldType.Vocabulary;
  }

  private static Stream<Entry> blocks(Entry root) {
    return root.members("sections").stream().flatMap(section -> section.items("blocks").stream());
  }

  /** Where it names the kinds of what it counts, lists and quotes. */
  private static Stream<Entry> kinds(Entry root) {
    Stream<Entry> tables = root.members("tables").stream();
    Stream<Entry> shown =
        blocks(root)
            .flatMap(
                block ->
                    Stream.of("listing", "lines", "text", "remark")
                        .filter(block::has)
                        .map(block::part))
            .flatMap(
                part ->
                    Stream.concat(
                        Stream.of(part.part("records")), part.members("phrases").stream()));
    return Stream.concat(tables, shown)
        .filter(holder -> holder.has("kind"))
        .map(holder -> holder.part("kind"));
  }

  private static DocumentDefinition bind(Source source) {
    return new DocumentDefinition(
        ReportReader.bind(source),
        ReportReader.BINDING.treeToValue(
            source.tree().get("each"), DocumentDefinition.Subject.class),
        source.tree().has("with")
            ? ReportReader.BINDING.convertValue(
                source.tree().get("with"), new TypeReference<Map<String, Map<String, String>>>() {})
            : Map.of());
  }
}
