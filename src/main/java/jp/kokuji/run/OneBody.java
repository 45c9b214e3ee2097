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
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
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
    Bodies all = bodies.orElseThrow(() -> new Unsaid(Reason.SINGLE, code, List.of(), 0));
    Body body = all.find(code).orElseThrow(() -> unsaid(all, code));
    Map<String, Object> own = new LinkedHashMap<>();
    for (String folder : FOLDERS) {
      String common = environment.getProperty("kokuji." + folder, folder);
      own.put("kokuji." + folder, Path.of(common).resolve(body.code()).toString());
    }
    // H2 takes a relative path only when it begins with a dot
    own.computeIfPresent("kokuji.data", (name, data) -> dotted(String.valueOf(data)));
    own.put("kokuji.jobs", jobs.resolve(Overlay.BODIES).resolve(body.code()).toString());
    open(Path.of(String.valueOf(own.get("kokuji.input"))));
    environment.getPropertySources().addFirst(new MapPropertySource("body", own));
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

  private static Unsaid unsaid(Bodies all, String code) {
    if (!code.isEmpty()) {
      return new Unsaid(Reason.UNKNOWN, code, all.nearest(code), 0);
    }
    List<String> named = all.all().stream().map(Body::shown).limit(NAMED).toList();
    return new Unsaid(Reason.NONE, code, named, all.all().size() - named.size());
  }

  /** Keeps Spring from saying once more, and at length, what the command says. */
  static final class SaidByCommand implements SpringBootExceptionReporter {
    SaidByCommand(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
      return failure instanceof Unsaid || failure.getCause() instanceof InvalidRulebook;
    }
  }

  /** Why it is not known for which body something is to be done. */
  public enum Reason {
    NONE,
    UNKNOWN,
    SINGLE
  }

  /** It must be said for which body something is to be done. */
  public static final class Unsaid extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final String written;
    private final transient List<String> known;
    private final int more;

    Unsaid(Reason reason, String written, List<String> known, int more) {
      super(reason + " " + written);
      this.reason = reason;
      this.written = written;
      this.known = known;
      this.more = more;
    }

    public Reason reason() {
      return reason;
    }

    public String written() {
      return written;
    }

    /** Bodies that may be meant. */
    public List<String> known() {
      return known;
    }

    /** How many there are beside these. */
    public int more() {
      return more;
    }
  }
}
