package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ledgers and their fields are words of {@code jobs/kinds}: the program knows none of them by its
 * id or its name. What the schemas of {@code jobs/} name is the vocabulary's, whoever else uses it.
 */
class NoLedgersNameTest {
  private static final Pattern SEVERAL_WORDS = Pattern.compile("[a-z]+([-_][a-z]+)+");

  /** Ids that the program uses for something else. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "content", "an attribute of HTML",
          "entry", "a column of the runs of the schedule",
          "item", "a message of the reminders",
          "items", "the one component of a record",
          "outcome", "a column of what was checked",
          "publication", "the folder of approvals",
          "withdrawn_on", "a column of the notices that the program has given",
          "notice_date", "another of them",
          "notice_number", "another of them",
          "審査請求", "a table that foreign reports set aside");

  @Test
  void noClassKnowsALedgerOrAFieldByName() throws Exception {
    Path classes =
        Path.of(Kokuji.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Set<String> ids = ids();
    Map<String, Set<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(NoLedgersNameTest::isSearched).toList()) {
        for (String constant : constants(Files.readAllBytes(file))) {
          for (String id : ids) {
            if (constant.equals(id) || names(constant, id)) {
              found
                  .computeIfAbsent(id, key -> new TreeSet<>())
                  .add(classes.relativize(file).toString());
            }
          }
        }
      }
    }
    assertThat(ids).contains("council-item", "審議会・審査会", "reception_number");
    assertThat(found).isEmpty();
  }

  private static boolean isSearched(Path file) {
    return file.toString().endsWith(".class");
  }

  private static boolean names(String constant, String id) {
    return SEVERAL_WORDS.matcher(id).matches()
        && Pattern.compile("(?<![\\w-])" + id + "(?![\\w-])").matcher(constant).find();
  }

  private static Set<String> ids() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (RecordKind kind : Jobs.rulebook().kinds().values()) {
      ids.add(kind.id());
      ids.add(kind.name());
      ids.add(kind.table());
      kind.fields().stream().map(Field::columns).forEach(ids::addAll);
    }
    ids.removeAll(vocabulary());
    ids.removeAll(OTHERS.keySet());
    return ids;
  }

  private static Set<String> vocabulary() throws IOException {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/schema"))) {
      for (Path file : files.toList()) {
        collect(JsonMapper.shared().readTree(Files.readString(file, UTF_8)), words);
      }
    }
    return words;
  }

  private static void collect(JsonNode schema, Set<String> words) {
    words.addAll(schema.path("properties").propertyNames());
    schema.path("enum").forEach(word -> words.add(word.asString()));
    schema.forEach(part -> collect(part, words));
  }

  /** The literals of a class: what stands as a string in its pool of constants. */
  private static List<String> constants(byte[] file) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      String[] texts = new String[count];
      List<Integer> literals = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts[i] = in.readUTF();
          case 8 -> literals.add(in.readUnsignedShort());
          case 5, 6 -> {
            in.skipNBytes(8);
            i++;
          }
          case 7, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          default -> in.skipNBytes(4);
        }
      }
      return literals.stream().map(index -> texts[index]).toList();
    }
  }
}
