package jp.kokuji.founding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import tools.jackson.databind.json.JsonMapper;

/** Proposes a kind of its own for a table that is like none that there is. */
record NewKind(Likeness likeness) {
  private static final JsonMapper FLOW = new JsonMapper();

  /** More different words than this are no vocabulary. */
  private static final int WORDS = 12;

  List<String> propose(String sheet, List<LedgerTable> tables) {
    LedgerTable table =
        tables.stream()
            .max(Comparator.comparingInt(NewKind::headed).thenComparing(NewKind::brief))
            .orElse(null);
    if (table == null || headed(table) < 2) {
      return List.of(Adoption.say("adopt.nothing", sheet));
    }
    Map<String, Object> kind = new LinkedHashMap<>();
    kind.put(
        "name", sheet.isEmpty() ? Part.TEXTS.text("adopt.kind") : sheet.replaceAll("[/:+]", "・"));
    List<Map<String, Object>> fields = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    List<String> lines = new ArrayList<>(List.of(Adoption.say("adopt.new", sheet, table.row())));
    for (int column = 0; column < table.headings().size(); column++) {
      String heading = table.headings().get(column);
      if (!heading.isEmpty() && keys.add(Normal.key(heading))) {
        fields.add(field(fields.size() + 1, heading, table.columns().get(column)));
      } else if (!heading.isEmpty()) {
        lines.add(Adoption.say("adopt.twice", heading));
      }
    }
    fields.getFirst().put("present", true);
    kind.put("fields", fields);
    lines.add(CityFiles.YAML.writeValueAsString(kind).stripTrailing());
    return lines;
  }

  /** Of equals, the reading with the shorter headings: two lines that are none make long ones. */
  private static int brief(LedgerTable table) {
    return -table.headings().stream().mapToInt(String::length).sum();
  }

  /** Columns with a heading that is a word of its own and values below. */
  private static int headed(LedgerTable table) {
    Set<String> headings = new HashSet<>();
    for (int column = 0; column < table.headings().size(); column++) {
      String heading = table.headings().get(column);
      if (!heading.isEmpty()
          && !heading.matches("[\\d.,/-]+|.*\\d[./-]\\d.*|.*\\d{4}.*")
          && !table.columns().get(column).isEmpty()) {
        headings.add(heading);
      }
    }
    return headings.size();
  }

  /** A column that is no field's, with the field that it may become. */
  String left(LedgerTable table, int column) {
    String heading = table.headings().get(column);
    Map<String, Object> field = field(column + 1, heading, table.columns().get(column));
    return Adoption.say("adopt.heading", heading, FLOW.writeValueAsString(field));
  }

  private Map<String, Object> field(int number, String heading, List<String> values) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", "column_" + number);
    field.put("heading", heading);
    if (all(values, new FieldType.AgencyName())) {
      field.put("type", "agency");
    } else if (all(values, new FieldType.DepartmentName())) {
      field.put("type", "department");
    } else if (all(values, new FieldType.Day())) {
      field.put("type", "day");
    } else if (all(values, new FieldType.Count())) {
      field.put("type", number == 1 ? "identifier" : "count");
    } else {
      told(field, values);
    }
    return field;
  }

  /** A few words, of which a cell holds one or several; else text. */
  private static void told(Map<String, Object> field, List<String> values) {
    Set<String> words = new TreeSet<>(values);
    Set<String> parts = Several.words(values);
    if (!parts.isEmpty() && parts.size() < values.size() && few(parts)) {
      field.put("type", "categories");
      field.put("values", List.copyOf(parts));
    } else if (!words.isEmpty() && words.size() * 2 <= values.size() && few(words)) {
      field.put("type", "vocabulary");
      field.put("values", List.copyOf(words));
    } else {
      field.put("type", "text");
    }
  }

  private static boolean few(Set<String> words) {
    return words.size() <= WORDS && plain(words);
  }

  private static boolean plain(Set<String> words) {
    return words.stream().noneMatch(word -> word.matches(".*[/:+].*"))
        && words.stream().map(Normal::key).distinct().count() == words.size();
  }

  private boolean all(List<String> values, FieldType type) {
    Field field = new Field("x", "x", List.of(), false, false, null, type, List.of(), null, false);
    return !values.isEmpty() && values.stream().allMatch(value -> likeness.holds(value, field));
  }
}
