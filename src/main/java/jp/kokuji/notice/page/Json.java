package jp.kokuji.notice.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON with the same bytes on every machine: members in the given order, LF, UTF-8. */
final class Json {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
          .build();

  private Json() {}

  static byte[] bytes(Map<String, Object> tree) {
    return (MAPPER.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
