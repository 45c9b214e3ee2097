package jp.kokuji.founding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kokuji.file.Overlay;
import jp.kokuji.rulebook.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Proposes what the fields of a kind need so that a ledger is read as one of it. */
record KnownKind(Placing placing, Likeness likeness) {
  private static final YAMLMapper READER = new YAMLMapper();

  List<String> propose(Path jobs) {
    Path file = Overlay.file(jobs, "kinds/" + placing.kind().id() + ".yml");
    List<String> left = new ArrayList<>();
    List<JsonNode> changed = new ArrayList<>();
    for (JsonNode node : READER.readTree(file.toFile()).path("fields")) {
      Field field = placing.kind().field(node.path("name").asString());
      ObjectNode copy = (ObjectNode) node.deepCopy();
      FieldWords words = new FieldWords(field, copy, likeness, left);
      Integer column = placing.fields().get(field);
      if (column != null) {
        words.alias(placing.table().headings().get(column));
        List<String> values = placing.table().columns().get(column);
        words.values(values);
        if (values.size() < placing.table().rows()) {
          words.blanks();
        }
      } else if (field.present()) {
        words.missing();
      }
      if (!copy.equals(node)) {
        changed.add(copy);
      }
    }
    NewKind another = new NewKind(likeness);
    placing.left().forEach(column -> left.add(another.left(placing.table(), column)));
    return said(file, left, changed);
  }

  private List<String> said(Path file, List<String> left, List<JsonNode> changed) {
    LedgerTable table = placing.table();
    String sentence = changed.isEmpty() ? "adopt.as-it-is" : "adopt.fields";
    String name = placing.kind().name();
    List<String> said = new ArrayList<>();
    said.add(Adoption.say(sentence, table.sheet(), table.row(), name, file));
    said.addAll(left);
    if (!changed.isEmpty()) {
      said.add(CityFiles.YAML.writeValueAsString(Map.of("fields", changed)).stripTrailing());
    }
    return said;
  }
}
