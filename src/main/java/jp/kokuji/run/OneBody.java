package jp.kokuji.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.file.Overlay;
import jp.kokuji.rulebook.Bodies;
import jp.kokuji.rulebook.Body;
import jp.kokuji.rulebook.reading.BodiesReader;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets a program work for one body of an installation that holds many: from here on its folders are
 * the body's own, and nothing else knows that there are others.
 */
public final class OneBody implements EnvironmentPostProcessor {
  /** The body's code. */
  public static final String BODY = "kokuji.body";

  /** Set by whoever works for the installation as a whole. */
  public static final String NONE = "kokuji.no-body";

  private static final int NAMED = 10;

  /** The common folders that hold one for each body. */
  private static final List<String> FOLDERS = List.of("input", "output", "data");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String code = environment.getProperty(BODY, "");
    if (environment.getProperty(NONE, Boolean.class, false)) {
      return;
    }
    Path jobs = Path.of(environment.getProperty("kokuji.jobs", "jobs"));
    Optional<Bodies> bodies = read(jobs);
    if (bodies.isEmpty() && code.isEmpty()) {
      return;
    }
    Bodies all =
        bodies.orElseThrow(() -> new BodyUnsaid(BodyUnsaid.Reason.SINGLE, code, List.of(), 0));
    Body body = all.find(code).orElseThrow(() -> unsaid(all, code));
    Map<String, Object> own = new LinkedHashMap<>();
    for (String folder : FOLDERS) {
      String common = environment.getProperty("kokuji." + folder, folder);
      own.put("kokuji." + folder, Path.of(common).resolve(body.code()).toString());
    }
    // H2 takes a relative path only when it begins with a dot
    own.computeIfPresent("kokuji.data", (name, data) -> dotted(String.valueOf(data)));
    own.put("kokuji.jobs", jobs.resolve(Overlay.BODIES).resolve(body.code()).toString());
    url(environment, body).ifPresent(url -> own.put("spring.datasource.url", url));
    open(Path.of(String.valueOf(own.get("kokuji.input"))));
    environment.getPropertySources().addFirst(new MapPropertySource("body", own));
  }

  /** On a server a body is a role that sees nothing but its own schema. */
  private static Optional<String> url(ConfigurableEnvironment environment, Body body) {
    String url = environment.getProperty("spring.datasource.url", "");
    return url.startsWith("jdbc:postgresql:")
        ? Optional.of(OwnSchema.of(body.code()).address(url))
        : Optional.empty();
  }

  private static String dotted(String folder) {
    Path path = Path.of(folder);
    return path.isAbsolute() || folder.startsWith(".")
        ? folder
        : Path.of(".").resolve(path).toString();
  }

  private static Optional<Bodies> read(Path jobs) {
    try {
      return BodiesReader.read(jobs);
    } catch (InvalidRulebook e) {
      throw new IllegalStateException(e);
    }
  }

  /** A body that has sent nothing yet has an empty folder, where all know it to be. */
  private static void open(Path input) {
    try {
      if (Files.isDirectory(input.resolveSibling(""))) {
        Files.createDirectories(input);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BodyUnsaid unsaid(Bodies all, String code) {
    if (!code.isEmpty()) {
      return new BodyUnsaid(BodyUnsaid.Reason.UNKNOWN, code, all.nearest(code), 0);
    }
    List<String> named = all.all().stream().map(Body::shown).limit(NAMED).toList();
    return new BodyUnsaid(BodyUnsaid.Reason.NONE, code, named, all.all().size() - named.size());
  }
}
