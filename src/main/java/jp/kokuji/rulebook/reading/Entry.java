package jp.kokuji.rulebook.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kokuji.rulebook.Validity;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A part of a checked file: reads its values and knows its line. Values that the schema requires
 * are taken for granted.
 */
record Entry(Source source, JsonPointer at) {

  /** The part's own text, where it is one. */
  String text() {
    return node().asString();
  }

  boolean isText() {
    return node().isString();
  }

  boolean has(String field) {
    return node().has(field);
  }

  String text(String field) {
    return node().get(field).asString();
  }

  Optional<String> find(String field) {
    return node().optional(field).map(JsonNode::asString);
  }

  boolean flag(String field) {
    return node().path(field).asBoolean(false);
  }

  /** The part's own whole number, where it is one. */
  int number() {
    return node().asInt();
  }

  int number(String field) {
    return node().get(field).asInt();
  }

  /** The elements of a list; none where the list is missing. */
  List<Entry> items(String field) {
    JsonPointer list = at.appendProperty(field);
    return IntStream.range(0, node().path(field).size())
        .mapToObj(index -> new Entry(source, list.appendIndex(index)))
        .toList();
  }

  /** The part itself where it is no list, or else its elements. */
  List<Entry> elements() {
    return node().isArray()
        ? IntStream.range(0, node().size())
            .mapToObj(index -> new Entry(source, at.appendIndex(index)))
            .toList()
        : List.of(this);
  }

  /** What the part is called, as a text of its own or by its {@code name}. */
  String named() {
    return isText() ? text() : text("name");
  }

  List<String> texts(String field) {
    return items(field).stream().map(Entry::text).toList();
  }

  /** The members of a part that is a table of words, by word; none where it is missing. */
  List<String> words(String field) {
    return List.copyOf(node().path(field).propertyNames());
  }

  /** The members of a part that is a table of words; none where it is missing. */
  List<Entry> members(String field) {
    return words(field).stream().map(part(field)::part).toList();
  }

  /** Its own members, where it is a table of words. */
  List<Entry> members() {
    return node().propertyNames().stream().map(this::part).toList();
  }

  /** The word under which its parent holds it. */
  String word() {
    return at.last().getMatchingProperty();
  }

  Entry part(String field) {
    return new Entry(source, at.appendProperty(field));
  }

  /** The days from {@code from} until {@code until}; a missing end is open. */
  Validity validity() {
    return new Validity(
        find("from").map(LocalDate::parse).orElse(LocalDate.MIN),
        find("until").map(LocalDate::parse).orElse(LocalDate.MAX));
  }

  int line() {
    return source.line(at);
  }

  /** The fault of that name among the sentences, and what would be right. */
  Fault amiss(String name, Object... gaps) {
    return Fault.of(source.name(), line(), name, gaps);
  }

  Fault fault(String found, String allowed) {
    return source.fault(at, found, allowed);
  }

  private JsonNode node() {
    return source.tree().at(at);
  }
}
