package jp.kokuji.audit;

import static jp.kokuji.audit.Proposal.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;

/** One printed table in the words of {@code jobs/reports/}. */
final class ProposedTable {
  private static final Pattern UNIT = Pattern.compile("単位[:：]\\s*([^)）\\s]+)");

  private final String id;
  private final String title;
  private final KindLikeness kind;
  private final Grid grid;
  private final List<Field> rows = new ArrayList<>();
  private final List<Field> across = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  ProposedTable(String id, String title, KindLikeness kind, Grid grid) {
    this.id = id;
    this.title = title;
    this.kind = kind;
    this.grid = grid;
  }

  List<String> lines(Block block) {
    List<String> lines = new ArrayList<>();
    lines.add("  # " + title);
    lines.add("  " + id + ":");
    lines.add("    kind: " + kind.kind().id());
    lines.add("    unit: " + quoted(unit(block)));
    String rowWords = rows();
    List<String> columnWords = columns();
    where().ifPresent(lines::add);
    lines.add(rowWords);
    lines.addAll(columnWords);
    remarks.forEach(remark -> lines.add("    # " + remark));
    return lines;
  }

  /** Where the report prints it. */
  List<String> block() {
    // a clause is one of a law, which is named beside it
    List<String> headings =
        rows.stream()
            .flatMap(
                field ->
                    field.type() instanceof FieldType.Clauses
                        ? Stream.of(say("law"), quoted(field.heading()))
                        : Stream.of(quoted(field.heading())))
            .toList();
    return List.of(
        "      - cross:",
        "          of: " + id,
        "          caption: " + quoted(title),
        "          unit: " + quoted(say("unit")),
        "          headings: [" + String.join(", ", headings) + "]");
  }

  private static String unit(Block block) {
    return block.lines().stream()
        .flatMap(line -> line.cells().stream())
        .map(UNIT::matcher)
        .filter(Matcher::find)
        .map(found -> String.valueOf(found.group(1)))
        .findFirst()
        .orElseGet(() -> say("pieces"));
  }

  /** The fields that the rows name, from the outermost on, and the totals. */
  private String rows() {
    List<Item> parts = grid.items().stream().filter(item -> item.role() == Role.PART).toList();
    int depth = parts.stream().mapToInt(item -> item.path().size()).max().orElse(0);
    for (int level = 0; level < depth; level++) {
      int at = level;
      List<String> labels =
          parts.stream()
              .filter(item -> item.path().size() > at)
              .map(item -> item.path().get(at))
              .distinct()
              .toList();
      Optional<Field> field = kind.field(labels).filter(found -> !rows.contains(found));
      field.ifPresentOrElse(
          rows::add, () -> remarks.add(say("no-field", at + 1, labels.getFirst())));
    }
    List<String> words = new ArrayList<>();
    if (!rows.isEmpty()) {
      words.add("each: [" + String.join(", ", rows.stream().map(Field::name).toList()) + "]");
    }
    if (rows.size() > 1 && has(Role.SUBTOTAL)) {
      words.add("subtotal: " + rows.getFirst().name());
    }
    total().filter(total -> !total.isEmpty()).ifPresent(t -> words.add("total: " + quoted(t)));
    return "    rows: {" + String.join(", ", words) + "}";
  }

  /** What the title says of a field that neither rows nor columns show. */
  private Optional<String> where() {
    return kind.kind().fields().stream()
        .filter(field -> !rows.contains(field) && !across.contains(field))
        .filter(field -> !KindLikeness.said(field, title).isEmpty())
        .map(field -> field.name() + ": " + KindLikeness.said(field, title))
        .findFirst()
        .map(words -> "    where: {" + words + "}");
  }

  private boolean has(Role role) {
    return grid.items().stream().anyMatch(item -> item.role() == role);
  }

  private Optional<String> total() {
    Optional<String> printed =
        grid.items().stream()
            .filter(item -> item.role() == Role.GRAND || item.role() == Role.TOTAL)
            .reduce((first, last) -> last)
            .map(item -> Role.bare(item.name()));
    return rows.isEmpty() && printed.isEmpty() ? Optional.of(say("total")) : printed;
  }

  /** A column for each word of a field, a count before them; what is computed can't be said. */
  private List<String> columns() {
    Map<Field, List<Item>> eaches = new LinkedHashMap<>();
    List<String> counts = new ArrayList<>();
    List<String> unsaid = new ArrayList<>();
    for (Item item : grid.lines()) {
      Optional<Field> field =
          kind.field(List.of(item.name()))
              .filter(found -> found.type() instanceof FieldType.Vocabulary)
              .filter(found -> !rows.contains(found));
      if (item.role() == Role.PART && field.isPresent()) {
        eaches.computeIfAbsent(field.get(), f -> new ArrayList<>()).add(item);
      } else if (item.role() == Role.PART && counts.isEmpty()) {
        counts.add(Role.bare(item.name()));
      } else {
        unsaid.add(item.label());
      }
    }
    if (!unsaid.isEmpty()) {
      remarks.add(say("unsaid", String.join(say("and"), unsaid)));
    }
    if (counts.isEmpty() && eaches.isEmpty()) {
      counts.add(say("count"));
    }
    across.addAll(eaches.keySet());
    List<String> lines = new ArrayList<>(List.of("    columns:"));
    String of = eaches.size() == 1 ? ", of: " + eaches.keySet().iterator().next().name() : "";
    counts.forEach(name -> lines.add("      - {label: " + quoted(name) + of + "}"));
    eaches.forEach((field, items) -> lines.add(each(field, items)));
    return lines;
  }

  private static String each(Field field, List<Item> items) {
    List<String> path = items.getFirst().path();
    String under = path.size() > 1 ? ", under: " + quoted(path.getFirst()) : "";
    Map<String, String> labels = new LinkedHashMap<>();
    for (Item item : items) {
      String printed = Role.bare(item.name());
      if (field.type() instanceof FieldType.Vocabulary words) {
        KindLikeness.word(words, printed)
            .filter(word -> !word.equals(printed))
            .ifPresent(word -> labels.putIfAbsent(quoted(word), quoted(printed)));
      }
    }
    List<String> pairs =
        labels.entrySet().stream().map(pair -> pair.getKey() + ": " + pair.getValue()).toList();
    String named = pairs.isEmpty() ? "" : ", labels: {" + String.join(", ", pairs) + "}";
    return "      - {each: " + field.name() + named + under + "}";
  }

  /** A name as YAML takes it; what parts the ids of figures can't stand in it. */
  private static String quoted(String name) {
    String plain = name.replaceAll("[/:+\"\\\\]", "・").strip();
    return plain.matches("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+")
        ? plain
        : "\"" + plain + "\"";
  }
}
