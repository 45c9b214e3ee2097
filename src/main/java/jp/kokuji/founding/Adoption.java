package jp.kokuji.founding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.UnreadableSubmission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Proposes the words of {@code jobs/} by which a city's own ledger would be read. */
public final class Adoption {
  private static final Messages SENTENCES = Messages.of("founding", Messages.SPOKEN);
  private static final YAMLMapper READER = new YAMLMapper();

  private final Collection<RecordKind> kinds;
  private final Path jobs;
  private final Likeness likeness;

  /**
   * @param kinds those as one of which a ledger may be read
   */
  public Adoption(City city, Collection<RecordKind> kinds, Path jobs, LocalDate today) {
    this.kinds = kinds;
    this.jobs = jobs;
    this.likeness = new Likeness(new Directory(city), today);
  }

  /** YAML to paste, sheet by sheet, with what could not be placed as comments. */
  public List<String> propose(Path file) throws IOException, UnreadableSubmission {
    List<String> proposal = new ArrayList<>();
    for (Map.Entry<String, List<LedgerTable>> sheet : LedgerTable.read(file).entrySet()) {
      Optional<Placing> placing = Placing.best(sheet.getValue(), kinds, likeness);
      if (placing.isPresent()) {
        proposal.addAll(fields(placing.get()));
      } else {
        proposal.addAll(new NewKind(likeness).propose(sheet.getKey(), sheet.getValue()));
      }
    }
    return proposal;
  }

  private List<String> fields(Placing placing) throws IOException {
    Path file = jobs.resolve("kinds").resolve(placing.kind().id() + ".yml");
    List<String> left = new ArrayList<>();
    List<JsonNode> changed = new ArrayList<>();
    for (JsonNode node : READER.readTree(file.toFile()).path("fields")) {
      Field field = placing.kind().field(node.path("name").asString());
      ObjectNode copy = (ObjectNode) node.deepCopy();
      Integer column = placing.fields().get(field);
      if (column != null) {
        alias(copy, placing.table().headings().get(column), field);
        values(copy, placing.table().columns().get(column), field, left);
      } else if (field.present()) {
        left.add(say("adopt.missing", field.heading()));
        copy.remove(List.of("present", "filled"));
        if (field.type() instanceof FieldType.Vocabulary words && words.blank() == null) {
          copy.put("blank", Part.TEXTS.text("adopt.blank"));
        }
      }
      if (!copy.equals(node)) {
        changed.add(copy);
      }
    }
    placing.left().forEach(heading -> left.add(say("adopt.heading", heading)));
    List<String> proposal = new ArrayList<>();
    proposal.add(
        say(
            changed.isEmpty() ? "adopt.as-it-is" : "adopt.fields",
            placing.table().sheet(),
            placing.table().row(),
            placing.kind().name(),
            file));
    left.forEach(proposal::add);
    if (!changed.isEmpty()) {
      proposal.add(CityFiles.YAML.writeValueAsString(Map.of("fields", changed)).stripTrailing());
    }
    return proposal;
  }

  private static void alias(ObjectNode node, String heading, Field field) {
    boolean known =
        Normal.key(field.heading()).equals(Normal.key(heading))
            || field.aliases().stream().map(Normal::key).anyMatch(Normal.key(heading)::equals);
    if (!known) {
      ArrayNode aliases = node.withArray("aliases");
      aliases.add(heading);
    }
  }

  private void values(ObjectNode node, List<String> values, Field field, List<String> left) {
    Map<String, String> spellings = new LinkedHashMap<>();
    for (String value : new TreeSet<>(values)) {
      if (field.type() instanceof FieldType.Vocabulary words) {
        Optional<String> word = likeness.word(value, words);
        boolean known =
            words.values().stream().map(Normal::key).anyMatch(Normal.key(value)::equals);
        if (word.isPresent() && !known && !words.aliases().containsKey(value)) {
          spellings.put(value, word.get());
        }
        if (word.isEmpty()) {
          left.add(say("adopt.value", field.heading(), value));
        }
      } else if (named(field) && !likeness.holds(value, field)) {
        left.add(say("adopt.name", field.heading(), value));
      }
    }
    spellings.forEach((own, word) -> node.withObject("spellings").put(own, word));
  }

  private static boolean named(Field field) {
    return field.type() instanceof FieldType.AgencyName
        || field.type() instanceof FieldType.DepartmentName
        || field.type() instanceof FieldType.CornerName;
  }

  static String say(String sentence, Object... gaps) {
    return "# " + SENTENCES.text(sentence, gaps);
  }
}
