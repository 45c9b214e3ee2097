package jp.kokuji.rulebook.reading;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.kokuji.message.Messages;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Holds a file against its JSON Schema and says in the operator's words where it differs. */
final class SchemaCheck {
  private static final Messages SENTENCES = Messages.spoken("faults");

  /** So many letters wrong, and a name is taken for a misspelt one. */
  private static final int MISSPELT = 2;

  private static final Map<String, SchemaCheck> MADE = new ConcurrentHashMap<>();

  private final Schema schema;

  private SchemaCheck(Schema schema) {
    this.schema = schema;
  }

  /** The check by the schema {@code NAME.json} among the resources. */
  static SchemaCheck of(String name) {
    return MADE.computeIfAbsent(name, SchemaCheck::make);
  }

  private static SchemaCheck make(String name) {
    String resource = "/schema/" + name + ".json";
    try (InputStream json = SchemaCheck.class.getResourceAsStream(resource)) {
      return new SchemaCheck(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(Objects.requireNonNull(json, resource), InputFormat.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At most one fault a value, since a wrong type of field fails several parts of the schema. */
  List<Fault> faults(Source source) {
    Map<String, Fault> first = new LinkedHashMap<>();
    List<Error> errors = errors(source);
    errors.stream()
        .filter(error -> !misspelt(error, errors))
        .map(error -> fault(source, error))
        .forEach(fault -> first.putIfAbsent(fault.line() + fault.found(), fault));
    return List.copyOf(first.values());
  }

  /**
   * The parts that must go so that the schema has nothing against the rest; perhaps others then.
   */
  List<JsonPointer> refused(Source source) {
    return errors(source).stream()
        .map(
            error -> {
              JsonPointer at = JsonPointer.compile(error.getInstanceLocation().toString());
              return error.getKeyword().equals("additionalProperties")
                  ? at.appendProperty(error.getProperty())
                  : at;
            })
        .toList();
  }

  /**
   * Whether the name is missing only because it stands there misspelt, which is a fault already.
   */
  private static boolean misspelt(Error missing, List<Error> errors) {
    return missing.getKeyword().equals("required")
        && errors.stream()
            .filter(error -> error.getKeyword().equals("additionalProperties"))
            .filter(error -> error.getInstanceLocation().equals(missing.getInstanceLocation()))
            .anyMatch(error -> alike(error.getProperty(), missing.getProperty()));
  }

  private static boolean alike(String written, String meant) {
    return LevenshteinDistance.getDefaultInstance().apply(written, meant) <= MISSPELT;
  }

  private List<Error> errors(Source source) {
    return schema.validate(
        source.tree(),
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private Fault fault(Source source, Error error) {
    JsonPointer at = JsonPointer.compile(error.getInstanceLocation().toString());
    JsonNode rule = schema.getSchemaNode().at(keyword(error).head());
    String property = Objects.requireNonNullElse(error.getProperty(), "");
    String unusable = unusable(source.tree().at(at));
    return switch (error.getKeyword()) {
      case "additionalProperties" ->
          source.fault(
              at.appendProperty(property),
              SENTENCES.text("schema.unusable", property),
              names(rule));
      case "required" ->
          source.fault(
              at,
              SENTENCES.text("schema.missing", property),
              SENTENCES.text("schema.write", property, meaning(rule, property)));
      case "enum" ->
          source.fault(at, unusable, SENTENCES.text("schema.one-of", words(rule.path("enum"))));
      case "const" ->
          source.fault(at, unusable, SENTENCES.text("schema.only", show(rule.path("const"))));
      default ->
          source.fault(
              at,
              unusable,
              SENTENCES.text(
                  "schema.description",
                  described(rule).orElseGet(() -> SENTENCES.text("schema.right-value"))));
    };
  }

  private static String unusable(JsonNode value) {
    return value.isNull() || value.isMissingNode() || (value.isArray() && value.isEmpty())
        ? SENTENCES.text("schema.empty")
        : SENTENCES.text("schema.unusable", show(value));
  }

  private static JsonPointer keyword(Error error) {
    return JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
  }

  /** The names that a part can have; of names that the operator chooses, how they look. */
  private static String names(JsonNode rule) {
    if (!rule.has("properties")) {
      return SENTENCES.text("schema.like", described(rule).orElse(""));
    }
    return SENTENCES.text(
        "schema.one-of", String.join("・", rule.path("properties").propertyNames()));
  }

  private static String meaning(JsonNode rule, String property) {
    return described(rule.path("properties").path(property))
        .map(description -> SENTENCES.text("schema.meaning", description))
        .orElse("");
  }

  /** The schemas describe in Japanese; in another language it is said of what type the value is. */
  private static Optional<String> described(JsonNode rule) {
    if (SENTENCES.locale().equals(Locale.JAPANESE)) {
      return rule.optional("description").map(JsonNode::asString);
    }
    return rule.has("pattern")
        ? SENTENCES.find("schema.pattern", rule.path("pattern").asString())
        : SENTENCES.find(
            "schema.type." + rule.path("format").asString(rule.path("type").asString("")));
  }

  private static String words(JsonNode values) {
    return values.valueStream().map(SchemaCheck::show).collect(joining("・"));
  }

  private static String show(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> SENTENCES.text("schema.list");
      case OBJECT -> SENTENCES.text("schema.object");
      case STRING -> value.asString();
      case BOOLEAN, NUMBER, BINARY, POJO, NULL, MISSING -> value.toString();
    };
  }
}
