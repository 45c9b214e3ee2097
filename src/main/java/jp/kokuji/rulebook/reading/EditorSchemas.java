package jp.kokuji.rulebook.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Puts the schemas where the first line of every file tells an editor to look. */
public final class EditorSchemas {
  private EditorSchemas() {}

  /** Writes those into {@code .schema} below {@code jobs/} that are not there as they are now. */
  public static void write(Path jobs) throws IOException {
    Path folder = Files.createDirectories(jobs.resolve(".schema"));
    for (Resource schema :
        new PathMatchingResourcePatternResolver().getResources("classpath*:schema/*.json")) {
      Path file = folder.resolve(Objects.requireNonNull(schema.getFilename()));
      String text = schema.getContentAsString(UTF_8);
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.writeString(file, text);
      }
    }
  }
}
