package jp.kokuji.rulebook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every example of the operator's page, added to the delivered rulebook one after the other. */
class DefinitionPageTest {
  private static final Path PAGE = Path.of("docs/ja/report-definitions.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```yaml\\n# (jobs/\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final List<String> NAMES = List.of("name", "from", "article");
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  @Test
  void everyExampleIsInOrder(@TempDir Path folder) throws Exception {
    copy(Path.of("jobs"), folder.resolve("jobs"));
    String page = Files.readString(PAGE);
    List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
    assertThat(examples).hasSize((int) page.lines().filter("```yaml"::equals).count()).isNotEmpty();
    for (MatchResult example : examples) {
      Path file = folder.resolve(example.group(1));
      JsonNode before = YAML.readTree(Files.readString(file));
      JsonNode after = before.deepCopy();
      add(after, YAML.readTree(example.group(2)));
      assertThat(after).as(example.group()).isNotEqualTo(before);
      Files.writeString(file, YAML.writeValueAsString(after));
      assertThat(new SampleJobs(folder.resolve("jobs")).faults()).as(example.group()).isEmpty();
    }
  }

  /** Adds as the page tells the clerk to: into the part of the same name, else at its end. */
  private static void add(JsonNode to, JsonNode example) {
    for (String word : example.propertyNames()) {
      JsonNode there = to.path(word);
      JsonNode more = example.get(word);
      if (there instanceof ObjectNode && more instanceof ObjectNode) {
        add(there, more);
      } else if (there instanceof ArrayNode list && more instanceof ArrayNode items) {
        items.forEach(item -> addItem(list, item));
      } else {
        ((ObjectNode) to).set(word, more);
      }
    }
  }

  private static void addItem(ArrayNode list, JsonNode item) {
    list.valueStream()
        .filter(there -> NAMES.stream().anyMatch(name -> same(there, item, name)))
        .findFirst()
        .ifPresentOrElse(there -> add(there, item), () -> list.add(item));
  }

  private static boolean same(JsonNode there, JsonNode item, String name) {
    return there.has(name) && there.get(name).equals(item.path(name));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
