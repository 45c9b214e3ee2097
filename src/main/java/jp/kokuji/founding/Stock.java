package jp.kokuji.founding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The delivered {@code jobs/}, from which another city takes what is common to all.
 *
 * @param texts by path below {@code jobs/}
 */
record Stock(Map<String, String> texts) {
  private static final YAMLMapper YAML = new YAMLMapper();

  /** The files packed with the program; before it is packed, those of the project. */
  static Stock read() {
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    try {
      Resource[] packed = resolver.getResources("classpath*:stock/**/*.yml");
      boolean there = packed.length > 0;
      Resource[] files = there ? packed : resolver.getResources("file:jobs/**/*.yml");
      Pattern below = Pattern.compile(".*/" + (there ? "stock" : "jobs") + "/");
      Map<String, String> texts = new TreeMap<>();
      for (Resource file : files) {
        String path = below.matcher(file.getURL().toString()).replaceFirst("");
        texts.put(path, file.getContentAsString(UTF_8).replace("\r", ""));
      }
      return new Stock(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    String text = texts.get(path);
    if (text == null) {
      throw new IllegalStateException("no " + path + " among the delivered jobs");
    }
    return text;
  }

  JsonNode tree(String path) {
    return YAML.readTree(text(path));
  }

  /** The names that stand in a list of a file, {@code agencies} of {@code city/agencies.yml}. */
  List<String> names(String list) {
    return tree("city/" + list + ".yml")
        .path(list)
        .valueStream()
        .map(entry -> entry.path("name").asString())
        .toList();
  }

  /** The ids of the kinds. */
  List<String> kinds() {
    return texts.keySet().stream()
        .filter(path -> path.startsWith("kinds/"))
        .map(path -> path.replaceAll("kinds/|\\.yml", ""))
        .toList();
  }

  /** The comment with which a file begins. */
  String head(String path) {
    return String.join(
        "\n",
        Arrays.stream(text(path).split("\n", -1)).takeWhile(line -> line.startsWith("#")).toList());
  }
}
